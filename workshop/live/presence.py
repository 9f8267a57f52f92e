"""Which groups are there: said every 20 seconds, believed for 45.

A closing connection says nothing sure of a sleeping tablet, so presence expires by time alone.
"""

HERE_FOR_MS = 45_000


class Presence:
    """When each group of each workshop was last heard of, in this process."""

    def __init__(self) -> None:
        self._seen: dict[tuple[int, str], int] = {}

    def heard(self, workshop: int, group: str, now: int) -> bool:
        """Note that a group is there; True where it was away until now."""
        before = self._seen.get((workshop, group))
        self._seen[workshop, group] = now
        return before is None

    def expired(self, now: int) -> list[tuple[int, str]]:
        """Forget, and give, the groups that have not been heard of for too long."""
        gone = [key for key, seen in self._seen.items() if seen + HERE_FOR_MS < now]
        for key in gone:
            del self._seen[key]
        return gone

    def here(self, workshop: int) -> list[str]:
        """The groups that are there."""
        return sorted(group for at, group in self._seen if at == workshop)
