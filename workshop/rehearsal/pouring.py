"""Ideas that come in over the wire, at a rate, for as long as something else is looked at."""

import random
import threading
from collections.abc import Iterator
from typing import Any

from .bench import SEED
from .client import Api, new_command_id
from .ideas import our_thoughts
from .load import Device, Load, let_in, patch_mark

#: It ends when it is told to.
LONG_S = 3_600


class Pouring:
    """While it is entered, `rate` ideas a second, from each of these devices in turn."""

    def __init__(self, api: Api, code: str, tokens: list[str], step: str, rate: float) -> None:
        self._devices = [let_in(api.base_url, code, token, n) for n, token in enumerate(tokens)]
        self._load = Load(self._devices, [], patch_mark)
        self._step, self._rate = step, rate
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._pour)

    def __enter__(self) -> "Pouring":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
        self._load.close()

    @property
    def arrived(self) -> int:
        """How many the server has taken."""
        return sum(bool(sent.answer.get("ok")) for sent in self._load.sent)

    def _pour(self) -> None:
        chance = random.Random(SEED)
        self._load.run(self._ideas(), self._rate, LONG_S, self._answered, chance)

    def _answered(self) -> bool:
        return all(sent.answered is not None for sent in self._load.sent)

    def _ideas(self) -> Iterator[tuple[Device, str, dict[str, Any]]]:
        thoughts = our_thoughts()
        number = 0
        while not self._over.is_set():
            number += 1
            idea = {
                "command_id": new_command_id(),
                "step": self._step,
                "text": f"{thoughts[number % len(thoughts)].text} (encore {number})",
                "anyway": True,
            }
            yield self._devices[number % len(self._devices)], "idea.submit", idea
