"""What a device holds of its view, by the rules that docs/protocol.md gives a client."""

from typing import Any

Entry = dict[str, Any]
View = dict[str, Entry]


class Held:
    """`view` maps `noun/id` to its entry; it is replaced, never changed, so any thread may read it.

    >>> held = Held()
    >>> held.take("patch", {"from": 1, "to": 2, "now": 5, "set": {}, "gone": []}), held.revision
    (False, None)
    >>> held.take("view", {"revision": 2, "role": "screen", "now": 6, "entries": {"me": {}}})
    False
    >>> held.take("patch", {"from": 2, "to": 3, "now": 7, "set": {"a/1": {}}, "gone": ["me"]})
    False
    >>> held.view, held.revision
    ({'a/1': {}}, 3)
    >>> held.take("patch", {"from": 5, "to": 6, "now": 8, "set": {}, "gone": []})
    True
    """

    def __init__(self) -> None:
        self.view: View = {}
        self.revision: int | None = None
        self.role = ""
        self.now = 0
        self.here: frozenset[str] = frozenset()

    def take(self, event: str, payload: dict[str, Any]) -> bool:
        """Take what the server said; True where something is missing and must be asked for."""
        self.now = payload.get("now", self.now)
        if event == "patch":
            return self._patch(payload)
        if event == "view":
            self.view, self.revision = payload["entries"], payload["revision"]
            self.role = payload["role"]
        elif event == "presence":
            self._presence(payload)
        return False

    def _patch(self, patch: dict[str, Any]) -> bool:
        if self.revision is None or patch["to"] <= self.revision:
            return False
        if patch["from"] > self.revision:
            return True
        gone = set(patch["gone"])
        kept = {key: entry for key, entry in self.view.items() if key not in gone}
        self.view, self.revision = kept | patch["set"], patch["to"]
        return False

    def _presence(self, payload: dict[str, Any]) -> None:
        if "group" not in payload:
            self.here = frozenset(payload["here"])
        elif payload["here"]:
            self.here |= {payload["group"]}
        else:
            self.here -= {payload["group"]}
