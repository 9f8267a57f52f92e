"""The formats that an instance offers: those shipped, and its own ones in a folder."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from workshop.rules.refusals import Refusal

from .faults import Broken, Fault
from .format import Format
from .reading import BYTES_MOST, read_format

SHIPPED = Path(__file__).parent / "shipped"

#: As the desk shows them: the plain ones first.
ORDER = (
    "ideation", "evaluation", "ideation_evaluation", "criteria", "how_might_we", "negotiation",
    "journey", "swot", "retrospective", "moving_debate", "plenary", "quick_poll", "hundred_points",
)  # fmt: skip

#: What a removed file is called, so that it can come back.
REMOVED = ".removed"

_NAME_MOST = 60


@dataclass(frozen=True)
class Listed:
    """One file on the shelf: a format, or what is wrong with it."""

    name: str
    own: bool
    format: Format | None = None
    faults: list[Fault] = field(default_factory=list)

    @property
    def file(self) -> str:
        return f"{self.name}.toml"


@cache
def shipped(name: str) -> Format:
    """A format that comes with Gommette: one of `ORDER`."""
    return read_format(name, (SHIPPED / f"{name}.toml").read_bytes())


@dataclass(frozen=True)
class Shelf:
    """The shipped formats, and those in `folder`: one file each, its name the format's."""

    folder: Path | None = None

    def listed(self) -> list[Listed]:
        """All of them, shipped ones first; a broken file is listed with its faults."""
        own = [self._look_at(path) for path in self._files()]
        return [Listed(name, False, shipped(name)) for name in ORDER] + own

    def find(self, name: str) -> Format:
        """The format of that name; `malformed` where there is none, `format.broken`."""
        if name in ORDER:
            return shipped(name)
        listed = self._look_at(self._own(name, "malformed"))
        if listed.format is None:
            raise Broken(listed.faults).refusal(listed.file)
        return listed.format

    def source(self, name: str) -> bytes:
        """The file of a format, as it stands there; `format.unknown`."""
        if name in ORDER:
            return (SHIPPED / f"{name}.toml").read_bytes()
        return self._own(name, "format.unknown").read_bytes()

    def add(self, file: str, source: bytes) -> str:
        """Put a file on the shelf and give its name; `format.broken` leaves nothing behind."""
        name = self._free_name(plain_name(Path(file).stem))
        try:
            read_format(name, source)
        except Broken as broken:
            raise broken.refusal(file) from None
        folder = self._folder()
        folder.mkdir(parents=True, exist_ok=True)
        # first beside, then in one move: nobody reads half a file
        beside = folder / f"{name}.toml.new"
        beside.write_bytes(source)
        beside.replace(folder / f"{name}.toml")
        return name

    def remove(self, name: str) -> None:
        """Off the shelf; `restore` puts it back."""
        path = self._own(name, "format.unknown")
        path.replace(path.with_name(path.name + REMOVED))

    def restore(self, name: str) -> None:
        """Back on the shelf, as it was; `format.unknown`, `format.name_taken`."""
        for path in self._folder().glob(f"*.toml{REMOVED}"):
            if path.name == f"{name}.toml{REMOVED}":
                back = path.with_name(f"{name}.toml")
                if back.exists():
                    raise Refusal("format.name_taken")
                path.replace(back)
                return
        raise Refusal("format.unknown")

    def _files(self) -> list[Path]:
        if self.folder is None or not self.folder.is_dir():
            return []
        return sorted(path for path in self.folder.glob("*.toml") if path.is_file())

    def _folder(self) -> Path:
        if self.folder is None:
            raise Refusal("format.unknown")
        return self.folder

    def _own(self, name: str, otherwise: str) -> Path:
        # looked for among what is there: a name never becomes a path
        for path in self._files():
            if path.stem == name:
                return path
        raise Refusal(otherwise, **({"field": "format"} if otherwise == "malformed" else {}))

    def _look_at(self, path: Path) -> Listed:
        if path.stem in ORDER:
            return Listed(path.stem, True, faults=[Fault(1, "name_taken")])
        try:
            with path.open("rb") as file:
                source = file.read(BYTES_MOST + 1)
            return Listed(path.stem, True, read_format(path.stem, source))
        except Broken as broken:
            return Listed(path.stem, True, faults=broken.faults)
        except OSError:
            return Listed(path.stem, True, faults=[Fault(1, "unreadable")])

    def _free_name(self, name: str) -> str:
        taken = {*ORDER, *(path.stem for path in self._files())}
        number, free = 2, name
        while free in taken:
            number, free = number + 1, f"{name}_{number}"
        return free


def plain_name(stem: str) -> str:
    """A file's name as every disk can keep it.

    >>> plain_name("Soirée d'été")
    'soiree_d_ete'
    """
    letters = unicodedata.normalize("NFKD", stem.lower())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:_NAME_MOST] or "format"
