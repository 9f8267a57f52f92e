"""Somebody who has a keyboard and nothing else: no pointer, no finger, and eyes on the focus."""

from playwright.sync_api import Locator, Page, expect

STOPS_MOST = 60

#: What is wrong with the place where the focus stands, or nothing: an outline must be drawn round
#: it or its row, in the window, and nothing may lie over it (WCAG 2.4.7, 2.4.11). What a part draws
#: itself may come with its next drawing.
LOST = """async () => {
  const meets = (a, b) => a && (a.contains(b) || b.contains(a))
  const outlined = (one) => {
    const { outlineStyle: drawn, outlineWidth, outlineColor } = getComputedStyle(one)
    return drawn !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)')
  }
  const lost = () => {
    const at = document.activeElement
    if (!at || at === document.body) return ''
    const name = at.outerHTML.slice(0, 120)
    const around = [at, at.parentElement, at.parentElement.parentElement, ...(at.labels || [])]
    if (!around.some(outlined)) return `no outline: ${name}`
    const box = at.getBoundingClientRect()
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)]
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)]
    if (left >= right || top >= bottom) return `out of the window: ${name}`
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    const own = [at, ...(at.labels || [])].some((one) => meets(hit, one))
    return own ? '' : `covered by ${hit && hit.outerHTML.slice(0, 60)}: ${name}`
  }
  for (let drawing = 0; drawing < 30 && lost(); drawing += 1) {
    await new Promise((done) => requestAnimationFrame(done))
  }
  return lost()
}"""
IS_FOCUSED = "(it) => it === document.activeElement"


class Keyboard:
    """`keys.to(button)`, then `keys.press("Enter")`: each stop on the way shows where one is."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def to(self, aim: Locator, step: str = "Tab") -> None:
        """By Tab (or Shift+Tab) until there, however many stops it takes."""
        expect(aim).to_be_visible()
        passed = []
        for _ in range(STOPS_MOST):
            if aim.evaluate(IS_FOCUSED):
                return
            self.press(step)
            passed.append(self._see())
        raise AssertionError(f"no stop of {STOPS_MOST} is {aim}: {passed}")

    def use(self, aim: Locator, key: str = "Enter") -> None:
        self.to(aim)
        self.press(key)

    def fill(self, field: Locator, text: str) -> None:
        """Instead of what may stand there."""
        self.to(field)
        self.press("Control+a")
        self.type(text)

    def _see(self) -> str:
        lost: str = self.page.evaluate(LOST)
        assert not lost, lost
        return str(self.page.evaluate("() => document.activeElement.outerHTML.slice(0, 60)"))
