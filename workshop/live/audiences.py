"""What each audience of a workshop was last shown, and the patch from there to now."""

from collections import deque
from typing import Any

from workshop.markdown import rendered
from workshop.rules import views
from workshop.rules.state import Workshop

from .likeness import Likeness
from .rooms import FACILITATOR, HELPER, OBSERVER, SCREEN

View = dict[str, dict[str, Any]]

#: How many views back a returning tablet still gets a patch instead of the whole.
VIEWS_KEPT = 8


class Audience:
    """The views that one audience was sent, the last one at the end."""

    def __init__(self) -> None:
        self.views: deque[tuple[int, View]] = deque(maxlen=VIEWS_KEPT)

    def advance(self, revision: int, view: View) -> dict[str, Any] | None:
        """Hold this view as the last one; gives the patch that brings the audience there."""
        if not self.views:
            self.views.append((revision, view))
            return None
        last, held = self.views[-1]
        patch = difference(held, view)
        if not patch["set"] and not patch["gone"]:
            return None
        for key in view.keys() & held.keys() - patch["set"].keys():
            view[key] = held[key]
        self.views.append((revision, view))
        return {"from": last, "to": revision} | patch

    def since(self, revision: int | None) -> dict[str, Any] | None:
        """The patch from a view that was sent; None where it is no longer held."""
        for held_revision, held in self.views:
            if held_revision == revision:
                last, view = self.views[-1]
                return {"from": revision, "to": last} | difference(held, view)
        return None


def difference(old: View, new: View) -> dict[str, Any]:
    """`{set, gone}`: whole entries that are new or changed, and the keys that went."""
    return {
        "set": {key: entry for key, entry in new.items() if old.get(key) != entry},
        "gone": [key for key in old if key not in new],
    }


class Audiences:
    """All audiences of one workshop in this process."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.sockets: dict[str, int] = {}
        self._audiences: dict[str, Audience] = {}
        self._likeness = Likeness()

    def __getitem__(self, name: str) -> Audience:
        return self._audiences.setdefault(name, Audience())

    def enter(self, name: str) -> None:
        self.sockets[name] = self.sockets.get(name, 0) + 1

    def leave(self, name: str) -> None:
        self.sockets[name] = self.sockets.get(name, 1) - 1
        if not self.sockets[name]:
            del self.sockets[name]

    def shown(self, state: Workshop, name: str) -> tuple[int, View]:
        """What an audience was last shown; where it has no socket, it is shown how things stand."""
        if name not in self.sockets or not self[name].views:
            self.advance(state, [name])
        return self[name].views[-1]

    def advance(self, state: Workshop, names: list[str]) -> list[tuple[str, dict[str, Any]]]:
        """Bring these audiences to the state; gives each one's patch, where there is any."""
        patches = []
        shared: View | None = None
        for name in names:
            kind, _, id = name.partition(":")
            if kind in ("group", "member"):
                if shared is None:
                    shared = written(views.groups_view(state))
                of = views.device_view if kind == "group" else views.phone_view
                view = written(of(state, id, shared))
            else:
                view = written(self._view(state, name))
            view["workshop"] = view["workshop"] | {"code": self.code}
            patch = self[name].advance(state.revision, view)
            if patch is not None:
                patches.append((name, patch))
        return patches

    def _view(self, state: Workshop, name: str) -> View:
        if name == FACILITATOR:
            return views.facilitator_view(state) | self._likeness.pairs(state)
        if name == HELPER:
            return views.helper_view(state) | self._likeness.pairs(state)
        if name == OBSERVER:
            return views.observer_view(state)
        assert name == SCREEN
        view = views.screen_view(state)
        held = self[name].views
        if state.about.screen_frozen and held:
            return _frozen(held[-1][1], view, state)
        return view


def written(view: View) -> View:
    """The view with each step's instruction as HTML beside its text."""
    drawn = {
        key: entry | {"instruction_html": rendered(entry["instruction"])}
        for key, entry in view.items()
        if key.startswith("step/") and entry["instruction"] and "instruction_html" not in entry
    }
    return view | drawn if drawn else view


def _frozen(held: View, now: View, state: Workshop) -> View:
    """What the screen showed, but for texts that were redacted meanwhile."""
    gone = {idea.id for idea in state.ideas.values() if idea.redacted}
    kept = {key: _without_texts(entry, gone) for key, entry in held.items()} if gone else held
    return kept | {"workshop": held["workshop"] | {"screen": now["workshop"]["screen"]}}


def _without_texts(entry: dict[str, Any], gone: set[str]) -> dict[str, Any]:
    """An entry without the texts of these ideas, wherever in it they stand."""
    silent = {"text": "", "detail": "", "redacted": True}
    if "rows" in entry:
        rows = [row | silent if row["idea"] in gone else row for row in entry["rows"]]
        return entry | {"rows": rows}
    if "sources" in entry:
        sources = [s | silent if s["id"] in gone else s for s in entry["sources"]]
        entry = entry | {"sources": sources}
        return entry | silent if entry["id"] in gone else entry
    return entry
