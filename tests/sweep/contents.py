"""What a workshop that is looked at is full of: nothing, one idea, a few, the longest, hundreds."""

from dataclasses import dataclass

from tests.cast import GROUPS, IDEAS, QUESTION, TITLE

LONGEST = 200
NAME_LONGEST = 40
MANY = 300

CRITERIA = (
    {"name": "Bien accueilli", "low": "Rejet", "high": "Adhésion"},
    {"name": "Coût maîtrisé", "low": "Hors de prix", "high": "À notre portée"},
    {"name": "Rend la ville plus humaine", "low": "Pas du tout", "high": "Tout à fait"},
)


def lengthened(text: str, most: int) -> str:
    """The same text over and over, exactly as long as is accepted."""
    again = f"{text}, et "
    said = (again * (most // len(again) + 1))[:most]
    return said.rstrip(" ,") + "x" * (most - len(said.rstrip(" ,")))


@dataclass(frozen=True)
class Content:
    name: str
    ideas: tuple[str, ...]
    groups: tuple[str, ...] = GROUPS[:3]
    title: str = TITLE
    question: str = QUESTION
    criteria: tuple[dict[str, str], ...] = CRITERIA
    detail: str = ""


def _longest() -> Content:
    ideas = [lengthened(idea, LONGEST) for idea in IDEAS[:6]]
    # nothing in these tells where to break: a word as German makes them, an address
    ideas.append("Gemeindesaalnutzungsberechtigungsantragsformularausfüllhilfestelle" * 3)
    ideas.append("https://salle.example/" + "agenda-partage/" * 11 + "2026")
    names = ("name", "low", "high")
    criteria = tuple(
        {key: lengthened(one[key], 80 if key == "name" else 60) for key in names}
        for one in CRITERIA
    )
    return Content(
        "longest",
        tuple(ideas),
        tuple(lengthened(group, NAME_LONGEST) for group in GROUPS[:4]),
        lengthened(TITLE, LONGEST),
        lengthened(QUESTION, LONGEST),
        criteria,
        lengthened("Avec un agenda que tout le monde peut lire", 600),
    )


NONE = Content("none", ())
ONE = Content("one", IDEAS[:1])
FEW = Content("few", IDEAS[:6])
LONG = _longest()
HUNDREDS = Content(
    "hundreds",
    tuple(f"{IDEAS[n % len(IDEAS)]}, {n + 1}e façon de faire" for n in range(MANY)),
    tuple(f"Table {n}" for n in range(1, 25)),
)
CONTENTS = {content.name: content for content in (NONE, ONE, FEW, LONG, HUNDREDS)}
