"""The accessibility declaration of this instance: the text it wrote, else the one that comes along.

In the data folder: `accessibility.fr.md` and `accessibility.en.md`, one text a language, and
`accessibility.status`, one word. The mention at the foot of every page is made from that word.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from string import punctuation

from babel.dates import format_date

from workshop.rules.refusals import Refusal
from workshop.words import FOLDER, LANGUAGES, say

#: In the words of the RGAA: all criteria are met; at least half of them; fewer, or nobody knows.
STATUSES = ("full", "partial", "none")
#: As the RGAA has it where nobody has audited all its criteria.
FIRST_STATUS = "none"
#: When the text that comes along was last gone through.
FIRST_DATE = date(2026, 11, 26)

TEXT_MOST = 60_000

_PLAIN = str.maketrans({sign: "\\" + sign for sign in punctuation})


@dataclass(frozen=True)
class Declaration:
    """The files in `folder`, and what stands for this instance in its texts."""

    folder: Path
    address: str
    organisation: str = ""
    contact: str = ""
    plan: str = ""

    def status(self) -> str:
        """One of `STATUSES`; a word that is none of them counts as none."""
        said = _read(self._status_file)
        return said if said in STATUSES else FIRST_STATUS

    def set_status(self, status: object) -> None:
        if status not in STATUSES:
            raise Refusal("malformed", field="status")
        _write(self._status_file, f"{status}\n")

    def own(self, language: str) -> str | None:
        """The text that this instance wrote, as Markdown."""
        return _read(self._file(language))

    def text(self, language: str) -> str:
        """The text as Markdown, with its gaps still open."""
        own = self.own(language)
        return (FOLDER / self._file(language).name).read_text() if own is None else own

    def write(self, language: str, text: object) -> None:
        """Another text; None takes back the one that comes along."""
        if language not in LANGUAGES or not (text is None or isinstance(text, str)):
            raise Refusal("malformed", field="text")
        if text is not None and len(text) > TEXT_MOST:
            raise Refusal("too_large")
        if text is None or not text.strip():
            self._file(language).unlink(missing_ok=True)
        else:
            _write(self._file(language), text.replace("\r\n", "\n").strip() + "\n")

    def filled(self, language: str) -> str:
        """The text as Markdown, this instance's facts in its gaps."""
        # these may have gaps of their own, which the others fill
        facts = {
            "plan": say(language, "accessibility.plan", where=_linked(self.plan))
            if self.plan
            else say(language, "accessibility.plan.none"),
            "because": say(language, f"accessibility.because.{self.status()}"),
            "audit": say(language, f"accessibility.audit.{self.status()}"),
            "status": say(language, f"accessibility.status.{self.status()}"),
            "organisation": self.organisation.translate(_PLAIN)
            or say(language, "accessibility.organisation"),
            "contact": _linked(self.contact) or say(language, "accessibility.contact"),
            "address": _linked(self.address),
            "date": format_date(
                self.established(language), "long", locale="en_GB" if language == "en" else "fr"
            ),
        }
        text = self.text(language)
        for name, fact in facts.items():
            text = text.replace(f"{{{name}}}", fact)
        return text

    def established(self, language: str) -> date:
        """When it was established: the last change of the status or of this text."""
        changed = [_changed(self._status_file), _changed(self._file(language))]
        return max((day for day in changed if day), default=FIRST_DATE)

    @property
    def _status_file(self) -> Path:
        return self.folder / "accessibility.status"

    def _file(self, language: str) -> Path:
        known = language if language in LANGUAGES else LANGUAGES[0]
        return self.folder / f"accessibility.{known}.md"


def _linked(where: str) -> str:
    """A mail or web address as a link; anything else as it is.

    >>> _linked("acces@ville.example"), _linked("05 00 00 00 00 (mairie)")
    ('<acces@ville.example>', '05 00 00 00 00 \\\\(mairie\\\\)')
    """
    is_address = "@" in where or where.startswith(("http://", "https://"))
    if is_address and not any(sign in where for sign in " <>"):
        return f"<{where}>"
    return where.translate(_PLAIN)


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None


def _changed(path: Path) -> date | None:
    try:
        return date.fromtimestamp(path.stat().st_mtime)
    except OSError:
        return None


def _write(path: Path, text: str) -> None:
    # first beside, then in one move: nobody reads half a file
    beside = path.with_name(path.name + ".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)
