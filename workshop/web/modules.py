"""One JavaScript module, read: what it imports, now and later, what it exports, what is left of it.

It knows the part of the language that our own files and the vendored ones use: statements at the
beginning of a line (or, minified, behind a semicolon), and names exported once and never assigned
again. Anything else is `Unlinkable`, and a test links every page.
"""

import posixpath
import re
from dataclasses import dataclass, field
from pathlib import Path

_START = r"(?:^|(?<=[;}]))"
_NAMES = r"\{(?P<names>[^}]*)\}"
_FROM = r"""from ?["'](?P<path>[^"']+)["'];?"""
_IMPORT = re.compile(
    rf"{_START}import ?(?:(?P<default>[\w$]+),? ?)?(?:{_NAMES} ?|\* as (?P<all>[\w$]+) )?{_FROM}",
    re.M,
)
_IMPORT_ALONE = re.compile(rf"""{_START}import ?["'](?P<path>[^"']+)["'];?""", re.M)
_IMPORT_LATER = re.compile(r"\bimport\(`(?P<path>\.[^`$]+)(?P<again>\$\{\w+\})`\)")
_EXPORT_FROM = re.compile(rf"{_START}export ?{_NAMES} ?{_FROM}", re.M)
_EXPORT_NAMES = re.compile(rf"{_START}export ?{_NAMES};?", re.M)
_EXPORT_DEFAULT = re.compile(rf"{_START}export default ", re.M)
_EXPORT_ONE = re.compile(
    rf"{_START}export (?=(?:const|class|(?:async )?function) ?(?P<name>[\w$]+))", re.M
)
_LEFT = re.compile(rf"""{_START}(?:import|export)\b[^(].*|\bimport\(["'].*""", re.M)

_SOURCE_MAP = re.compile(r"//# sourceMappingURL=\S+")
#: Whole lines alone: what stands behind code on its line may be part of a text.
_COMMENTS = re.compile(r"^[ \t]*(?://.*|/\*\*(?s:.*?)\*/)\n", re.M)


class Unlinkable(Exception):
    """A file that can't be put together with the others: which, and why."""


@dataclass
class Module:
    """`body` is its code with every import of a name taken from the `name` of another module."""

    path: str
    body: str = ""
    imports: list[str] = field(default_factory=list)
    imports_later: list[str] = field(default_factory=list)
    #: Name outside: name inside.
    exports: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """By which the others know it: its path, as a word."""
        return name_of(self.path)


def name_of(path: str) -> str:
    """No name in our own files begins so."""
    return "$" + re.sub(r"\W", "_", path.removesuffix(".js"))


def read_module(folder: Path, path: str, rest: str) -> Module:
    """The module at a path; what it imports later will be found in the file `rest`."""
    try:
        source = (folder / path).read_text()
    except OSError as error:
        raise Unlinkable(f"{path}: {error.strerror}") from None
    module = Module(path)
    # the licence in a vendored file stays
    body = source if path.startswith("vendor/") else _COMMENTS.sub("", source)

    asked = [
        (found.start(), found["path"])
        for statement in (_IMPORT, _IMPORT_ALONE, _EXPORT_FROM)
        for found in statement.finditer(body)
    ]
    module.imports = [_beside(path, relative) for _, relative in sorted(asked)]

    def taken(found: re.Match[str]) -> str:
        other = name_of(_beside(path, found["path"]))
        names = [("default", found["default"])] if found["default"] else []
        names += _pairs(found["names"] or "")
        parts = [f"{found['all']} = {other}"] if found["all"] else []
        if names:
            parts.append(f"{{ {_object(names)} }} = {other}")
        return f"const {', '.join(parts)};"

    def later(found: re.Match[str]) -> str:
        other = _beside(path, found["path"])
        module.imports_later.append(other)
        return f"import(`./{rest}{found['again']}`).then((rest) => rest.{name_of(other)})"

    def passed_on(found: re.Match[str]) -> str:
        other = name_of(_beside(path, found["path"]))
        module.exports |= {after: f"{other}.{before}" for before, after in _pairs(found["names"])}
        return ""

    def named(found: re.Match[str]) -> str:
        module.exports |= {after: before for before, after in _pairs(found["names"])}
        return ""

    def one(found: re.Match[str]) -> str:
        module.exports[found["name"]] = found["name"]
        return ""

    def default(found: re.Match[str]) -> str:
        module.exports["default"] = "default_"
        return "const default_ = "

    for statement, instead in (
        (_SOURCE_MAP, ""),
        (_IMPORT, taken),
        (_IMPORT_ALONE, ""),
        (_EXPORT_FROM, passed_on),
        (_IMPORT_LATER, later),
        (_EXPORT_NAMES, named),
        (_EXPORT_DEFAULT, default),
        (_EXPORT_ONE, one),
    ):
        body = statement.sub(instead, body)
    left = _LEFT.search(body)
    if left:
        raise Unlinkable(f"{path}: {left[0].strip()[:80]}")
    module.body = body.strip()
    return module


def wrapped(module: Module) -> str:
    """The module as a function that gives what it exports, called at once."""
    exports = _object([(outside, inside) for outside, inside in module.exports.items()])
    return f"const {module.name} = (() => {{\n{module.body}\nreturn {{ {exports} }};\n}})();\n"


def _beside(path: str, relative: str) -> str:
    if not relative.startswith("."):
        raise Unlinkable(f"{path}: {relative} is no relative path")
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), relative))


def _pairs(names: str) -> list[tuple[str, str]]:
    """`a, b as c` as pairs of the name before and the name after."""
    split = [each.split(" as ") for each in re.split(r"\s*,\s*", names.strip()) if each]
    return [(each[0].strip(), each[-1].strip()) for each in split]


def _object(pairs: list[tuple[str, str]]) -> str:
    return ", ".join(one if one == other else f"{one}: {other}" for one, other in pairs)
