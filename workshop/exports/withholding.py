"""What an archive keeps back: everything that tells of a tally that is still hidden."""

from typing import Any

Archive = dict[str, Any]

#: Journal entries that tell what was given, and so what a hidden tally would say.
TELLING = frozenset({"points.set", "score.set", "score.move"})

#: Lists of which no row of a hidden step goes out.
KEPT_BACK = ("points", "scores", "tallies", "notices")


def withhold(archive: Archive, hidden: set[str]) -> Archive:
    """The archive without the points, scores and tallies of the hidden steps, which it names.

    A tally of which only a part was revealed is hidden as a whole: a list has no half rows.
    """
    archive["withheld"] = [f"step/{step}" for step in sorted(hidden)]
    told = {(n["group"], n["id"]) for n in archive["notices"] if n["step"] in hidden}
    for noun in KEPT_BACK:
        archive[noun] = [row for row in archive[noun] if row["step"] not in hidden]
    second = {s["id"] for s in archive["steps"] if s["settings"].get("second_round_of") in hidden}
    archive["tallies"] = [
        _without_before(row) if row["step"] in second else row for row in archive["tallies"]
    ]
    archive["journal"] = [e for e in archive["journal"] if not _tells(e, hidden, told)]
    return archive


def _without_before(tally: dict[str, Any]) -> dict[str, Any]:
    """A second round's tally, without what it says of a first that is hidden."""
    rows = [
        {name: value for name, value in row.items() if name != "before"}
        for row in tally["content"]["rows"]
    ]
    return tally | {"content": tally["content"] | {"rows": rows}}


def _tells(entry: dict[str, Any], hidden: set[str], told: set[tuple[str, int]]) -> bool:
    """Whether a journal entry says what was given, or who was told that points came back."""
    if entry["command"] == "notice.seen":
        group = entry["actor"].removeprefix("group:")
        return (group, entry["arguments"]["notice"]) in told
    return entry["command"] in TELLING and entry["arguments"]["step"] in hidden


def withheld_in(archive: Archive) -> list[str]:
    """The ids of the steps whose points, scores and tally were left out."""
    return [name.removeprefix("step/") for name in archive["withheld"]]
