"""How a simulated facilitator sorts: brings together what says the same, and files the rest."""

from .client import Entry
from .leading import Lead


class Tidying:
    """The ideas that came into the sorting, as somebody who has read them all knows them."""

    def __init__(self, lead: Lead, ideas: list[str]) -> None:
        self._lead = lead
        self._ideas = set(ideas)
        self._family = {thought.text: thought.family for thought in lead.thoughts}

    def families(self) -> list[list[Entry]]:
        """Ideas that say the same."""
        families: dict[int, list[Entry]] = {}
        for idea in self._lead.active():
            if idea["text"] in self._family and idea["id"] in self._ideas:
                families.setdefault(self._family[idea["text"]], []).append(idea)
        return [family for family in families.values() if len(family) > 1]

    def wait_for_proposals(self) -> None:
        """Until every group has said which ideas seem alike to it."""
        if len(self._ideas) < 2:
            return

        def said(proposals: list[Entry]) -> set[str]:
            return {group for proposal in proposals for group in proposal["groups"]}

        self._lead.attend(
            lambda view: (
                len(said([e for k, e in view.items() if k.startswith("proposal/")]))
                >= self._lead.groups
            )
        )
        self._lead.tell("rehearsal.proposed", n=len(self._lead.line.all("proposal")))

    def merge(self, family: list[Entry]) -> None:
        self._lead.do("idea.merge", ideas=[idea["id"] for idea in family])
        numbers = ", ".join(str(idea["number"]) for idea in family)
        self._lead.tell("rehearsal.merged", numbers=numbers, text=family[0]["text"])

    def keep_apart(self) -> None:
        """Pairs that only look alike, to us or to a group, are answered no."""
        pairs = {
            tuple(sorted(entry["ideas"]))
            for noun in ("pair", "proposal")
            for entry in self._lead.line.all(noun)
        }
        for pair in sorted(pairs):
            one, other = (self._lead.entry(f"idea/{id}") for id in pair)
            if self._differ(one, other):
                # what has just been merged stays so: refused
                self._lead.line.send("idea.apart", ideas=list(pair))

    def _differ(self, one: Entry, other: Entry) -> bool:
        return self._family.get(one["text"]) != self._family.get(other["text"])

    def file(self) -> None:
        """Ideas that stand under no column of their step go under its first."""
        themes: dict[str | None, str] = {}
        for theme in sorted(self._lead.line.all("theme"), key=lambda theme: int(theme["position"])):
            themes.setdefault(theme["step"], theme["id"])
        for idea in self._lead.active():
            if idea["step"] in themes and not idea.get("theme"):
                self._lead.line.send("idea.file", idea=idea["id"], theme=themes[idea["step"]])
