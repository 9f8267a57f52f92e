"""How fast simulated people are, and how they are told to stop."""

import random
import threading


class Stopped(Exception):
    """The rehearsal is over."""


class Pace:
    """Human speed, or `speed` times that."""

    def __init__(self, speed: float = 1) -> None:
        self.speed = speed
        self._over = threading.Event()

    def pause(self, seconds: float) -> None:
        """Let so much human time pass. Raises `Stopped` once it is over."""
        if self._over.wait(seconds / self.speed):
            raise Stopped

    def hesitate(self, chance: random.Random, least_s: float, most_s: float) -> None:
        """A pause between two lengths."""
        self.pause(chance.uniform(least_s, most_s))

    def real(self, seconds: float) -> float:
        """Human seconds as seconds of the clock."""
        return seconds / self.speed

    def stop(self) -> None:
        """Whoever pauses, now or later, stops."""
        self._over.set()
