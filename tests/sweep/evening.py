"""An evening to look at: a workshop played over the wire, its pages open before people's eyes."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

from playwright.sync_api import Page

from tests.browser.words import Words
from tests.conftest import ORGANISER_KEY, Server
from tests.rooms import Room, open_room
from tests.sweep.contents import Content

#: Opens a page for somebody who sits at one of tests/browser/people.py's places.
Sit = Callable[[str], Page]

#: Who sits where; the others hold a tablet in their hands.
PLACES = {
    "desk": "desk",
    "sheets": "desk",
    "facilitator": "facilitator",
    "helper": "facilitator",
    "screen": "screen",
}

#: Nothing moves any more, and nothing has changed for a moment (given up after some seconds: a
#: clock never rests).
SETTLED = """async () => {
  await document.fonts.ready
  const until = performance.now() + 4000
  let changed = performance.now()
  const watch = new MutationObserver(() => { changed = performance.now() })
  watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  const moves = () => document.getAnimations().some((one) => one.playState === 'running'
    && Number.isFinite(one.effect.getComputedTiming().endTime))
  while (performance.now() < until && (moves() || performance.now() - changed < QUIET)) {
    await new Promise((done) => setTimeout(done, 30))
  }
  watch.disconnect()
}"""


def settle(page: Page, quiet_ms: int = 350) -> None:
    """What was said over the wire has come to the page and stands still."""
    page.evaluate(SETTLED.replace("QUIET", str(quiet_ms)))


class Evening:
    """One workshop and its pages by name, each opened when it is first asked for."""

    def __init__(
        self, server: Server, content: Content, sit: Sit, opened: ExitStack, w: Words, **more: Any
    ) -> None:
        self.content, self._sit, self.w = content, sit, w
        more = {"title": content.title, "question": content.question} | more
        self.room: Room = open_room(server, opened, groups=0, **more)
        for name in content.groups:
            self.room.join(name)
        self._opened: dict[str, Page] = {}

    @property
    def lead(self) -> Any:
        """The facilitator's own line."""
        return self.room.facilitator

    def page(self, name: str) -> Page:
        if name not in self._opened:
            page = self._sit(PLACES.get(name, "tablet"))
            self._let_in(page, name)
            page.goto(self._address(name))
            self._opened[name] = page
        return self._opened[name]

    def _address(self, name: str) -> str:
        code, links = self.room.code, self.room.links
        if name.startswith("tablet"):
            return f"/w/{code}/g/{self._group(name)['id']}"
        return {
            "home": "/",
            "refused": "/w/AAAAAA",
            "accessibility": "/accessibility",
            "join": links["join"],
            "place": f"/w/{code}/place",
            "desk": f"/desk#{ORGANISER_KEY}",
            "sheets": f"/w/{code}/sheets",
        }.get(name) or links[name]

    def _group(self, name: str) -> dict[str, Any]:
        """`tablet` is the first group's, `tablet 2` the second's."""
        return self.room.groups[int(name.removeprefix("tablet") or 1) - 1]

    def _let_in(self, page: Page, name: str) -> None:
        """A tablet is known by its cookie, as if it had joined with this browser; sheets open to
        who has the desk's."""
        if name == "sheets":
            desk = self.page("desk")
            desk.locator("main.desk").wait_for()
            page.context.add_cookies(desk.context.cookies())  # type: ignore[arg-type]
        if name.startswith("tablet"):
            group = self._group(name)
            cookie = {"name": f"gommette_{self.room.code}_{group['id']}", "value": group["token"]}
            origin = self.room.links["join"].partition("/w/")[0]
            page.context.add_cookies([cookie | {"url": origin}])  # type: ignore[list-item]

    # -- acts of a whole room

    def tablet_of(self, group: str) -> Any:
        """The line of the group with that id."""
        return self.room.tablets[[one["id"] for one in self.room.groups].index(group)]

    def write(self, step: str) -> None:
        """Each group its share of the ideas, in turn, as many as there are."""
        self.lead.do("step.configure", step=step, settings={"max_ideas": None})
        detail = {"detail": self.content.detail} if self.content.detail else {}
        asked = [
            self.room.tablets[number % len(self.room.tablets)].start(
                "idea.submit", step=step, text=text, anyway=True, **detail
            )
            for number, text in enumerate(self.content.ideas)
        ]
        for answer in asked:
            assert answer.result(60)["ok"]

    def active(self) -> list[dict[str, Any]]:
        """The ideas that stand for themselves, by number."""
        ideas = [one for one in self.lead.all("idea") if one["state"] == "active"]
        return sorted(ideas, key=lambda one: one["number"])

    def vote(self, step: str) -> None:
        """Each group sticks points on a few ideas of others, some on none."""
        for place, tablet in enumerate(self.room.tablets):
            for at, idea in enumerate(self.active()[:12]):
                points = (at + place) % 4
                if points and self.room.groups[place]["id"] not in idea["groups"]:
                    tablet.send("points.set", step=step, idea=idea["id"], points=points)

    def score(self, step: str) -> None:
        """Everybody scores everything, the first idea in two camps."""
        view = self.lead.wait_for(lambda view: view["workshop"]["step"] == step and view)
        criteria = view[f"step/{step}"]["criteria"]
        for person, (tablet, seat) in enumerate(self._seats()):
            for at, idea in enumerate(self.active()):
                for place, one in enumerate(criteria):
                    value = (0, 10)[person % 2] if at == 0 else (9 - at - place + person) % 11
                    cell = {"step": step, "idea": idea["id"], "member": seat}
                    tablet.start("score.set", **cell, criterion=one["id"], value=value).result(60)

    def _seats(self) -> Iterator[tuple[Any, str]]:
        for tablet, group in zip(self.room.tablets, self.room.groups, strict=True):
            yield from ((tablet, member["id"]) for member in group["members"])
