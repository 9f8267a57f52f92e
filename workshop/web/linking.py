"""A page's scripts as one file, and as a second what it imports later; its styles as one.

A browser that fetched a hundred modules one by one would show nothing for seconds on a slow line,
and a build step would ask for Node before anybody could start the server. So the server puts them
together. Each module stays as it is, in a function of its own whose name says which file it was:

    import { html } from './lib/ui.js'       const { html } = $js_lib_ui
    export const Sticker = () => html`…`     const $js_parts_sticker = (() => { const Sticker = …
                                             return { Sticker } })()

What is imported by ``import(`./map.js${again}`)`` anywhere in a page comes together in its second
file, which takes what it needs of the first one from there: no module is ever there twice. What
`again` holds is behind the address of the second file too: after a failure it is another one.
"""

import re
from pathlib import Path

from .modules import Module, Unlinkable, name_of, read_module, wrapped

_STYLE_COMMENTS = re.compile(r"/\*.*?\*/", re.S)
_STYLE_SPACE = re.compile(r"\n\s+")


class Linked:
    """The scripts of a page, by the path of the one that its template names."""

    def __init__(self, folder: Path, entry: str) -> None:
        self._folder = folder
        self._entry = entry
        self._rest_name = f"{Path(entry).stem}.rest.js"
        self._found: dict[str, Module] = {}
        self._add(entry, [])
        self.now = list(self._found.values())
        self._later: list[str] = []
        for module in self.now:
            self._take_later(module)
        self.rest = list(self._found.values())[len(self.now) :]

    @property
    def sources(self) -> str:
        """All that is in the two files, as it was written."""
        return "\n".join((self._folder / path).read_text() for path in self._found)

    def script(self) -> str:
        """The entry with every script that it imports, as one module."""
        *needed, entry = self.now
        parts = [wrapped(module) for module in needed]
        # not inside a function: an entry may await
        parts.append(f"{entry.body}\n")
        if self.rest:
            parts.append(f"export {{ {', '.join(self._shared())} }};\n")
        return "".join(parts)

    def rest_script(self) -> str:
        """What the page imports later, as one module."""
        exported = ", ".join(name_of(path) for path in self._later)
        return "".join(
            [
                f"import {{ {', '.join(self._shared())} }} from './{Path(self._entry).name}';\n",
                *(wrapped(module) for module in self.rest),
                f"export {{ {exported} }};\n",
            ]
        )

    def _add(self, path: str, under_way: list[str]) -> None:
        """A module, behind those that it imports."""
        if path in self._found:
            return
        if path in under_way:
            raise Unlinkable(f"{path}: a circle of imports: {' -> '.join(under_way)}")
        module = read_module(self._folder, path, self._rest_name)
        for needed in module.imports:
            self._add(needed, [*under_way, path])
        self._found[path] = module

    def _take_later(self, module: Module) -> None:
        for path in module.imports_later:
            if any(each.path == path for each in self.now):
                raise Unlinkable(f"{module.path}: {path} is imported at once as well")
            if path in self._later:
                continue
            self._later.append(path)
            before = len(self._found)
            self._add(path, [])
            for new in list(self._found.values())[before:]:
                self._take_later(new)

    def _shared(self) -> list[str]:
        """What the second file takes from the first."""
        needed = {path for module in self.rest for path in module.imports}
        return [module.name for module in self.now if module.path in needed]


def linked_styles(folder: Path, paths: list[str], address: str) -> str:
    """These styles in this order as one, wherever it stands: `address` is where the folder is."""
    texts = (_STYLE_COMMENTS.sub("", (folder / path).read_text()) for path in paths)
    together = "".join(_STYLE_SPACE.sub("\n", text) for text in texts)
    return together.replace('url("../', f'url("{address}/')
