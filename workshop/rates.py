"""How much anybody may send; past it, a refusal that says when to come again."""

import time

from limits import RateLimitItemPerMinute, RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from workshop.config import Settings
from workshop.rules.refusals import Refusal


class Rates:
    """Counts by device, by browser and by address, in this process."""

    def __init__(self, settings: Settings) -> None:
        seconds = max(1, settings.rate_commands_burst // settings.rate_commands)
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._items = {
            "command": RateLimitItemPerSecond(settings.rate_commands_burst, seconds),
            "join": RateLimitItemPerMinute(settings.rate_joins),
            "code": RateLimitItemPerMinute(settings.rate_codes),
            "code_address": RateLimitItemPerMinute(settings.rate_codes_address),
            "key": RateLimitItemPerMinute(settings.rate_keys),
        }

    def count(self, what: str, whom: str) -> None:
        """Count one, or refuse with `too_fast` and the seconds until there is room again."""
        if not self._limiter.hit(self._items[what], what, whom):
            self._refuse(what, whom)

    def check(self, what: str, whom: str) -> None:
        """Refuse if there is no room left, without counting."""
        if not self._limiter.test(self._items[what], what, whom):
            self._refuse(what, whom)

    def _refuse(self, what: str, whom: str) -> None:
        stats = self._limiter.get_window_stats(self._items[what], what, whom)
        raise Refusal("too_fast", retry_after=max(1, round(stats.reset_time - time.time())))
