"""What an instance offers beside the commands of one workshop: workshops made, links, ways in."""

from dataclasses import dataclass, field
from typing import Any

from workshop.formats.shelf import Shelf
from workshop.rules.refusals import Refusal
from workshop.storage import access, instance
from workshop.storage.database import Database
from workshop.storage.instance import Head

from . import secrets
from .actors import LINKED, ORGANISER, Actor, generation_of
from .beginning import in_full
from .door import Door
from .requests import read_request

ERASED_AFTER_MS = 7 * 24 * 3_600_000


@dataclass(frozen=True)
class House:
    """One instance: its database, door, keys, the address in its links, and its formats."""

    database: Database
    door: Door
    secret_key: str
    organiser_key: str
    public_url: str
    shelf: Shelf = field(default_factory=Shelf)

    # -- workshops

    def find(self, code: str, deleted: bool = False) -> Head:
        """The workshop with this code; `code.unknown`, or `workshop.deleted`."""
        with self.database.read() as connection:
            head = instance.find(connection, code)
        if head is None:
            raise Refusal("code.unknown")
        if head.deleted_at is not None and not deleted:
            raise Refusal("workshop.deleted")
        return head

    def check_open(self, workshop: int) -> None:
        """Refuse what is asked of a workshop that was deleted meanwhile."""
        with self.database.read() as connection:
            head = instance.head(connection, workshop)
        if head is None or head.deleted_at is not None:
            raise Refusal("workshop.deleted")

    def set_deleted(self, head: Head, at: int | None) -> None:
        """Hide a workshop at once, or bring it back within seven days."""
        with self.database.write() as connection:
            instance.change(connection, head.id, deleted_at=at)
        self.door.say_gone(head.id)

    def create(self, payload: dict[str, Any], command_id: str | None = None) -> Head:
        """A new workshop from a title, a question, and a format or steps of its own."""
        payload, profiles = in_full(self.shelf, payload)
        command = payload | {"command_id": command_id or secrets.new_token()}
        requests = [read_request(ORGANISER, "workshop.create", command)]
        if profiles:
            names = {"names": profiles, "command_id": secrets.new_token()}
            requests.append(read_request(ORGANISER, "profiles.set", names))
        head = self.new_head()
        try:
            for answer in self.door.handle(head.id, requests):
                answer.or_raise()
        except Refusal:
            self.erase(head.id)
            raise
        return self.find(head.code)

    def new_head(self) -> Head:
        """An empty workshop under a code that nobody has."""
        with self.database.write() as connection:
            code = secrets.new_code()
            while instance.find(connection, code) is not None:
                code = secrets.new_code()
            id = instance.create(connection, code, self.door.now())
            head = instance.head(connection, id)
        assert head is not None
        return head

    def erase(self, id: int) -> None:
        """Remove a workshop with its journal, for good."""
        with self.database.write() as connection:
            instance.erase(connection, id)
        self.door.say_gone(id)

    def erase_what_was_deleted(self) -> None:
        """What was deleted more than seven days ago is erased."""
        before = self.door.now() - ERASED_AFTER_MS
        with self.database.read() as connection:
            heads = instance.listed(connection)
        for head in heads:
            if head.deleted_at is not None and head.deleted_at < before:
                self.erase(head.id)

    # -- links and tokens

    def token(self, head: Head, role: str) -> str:
        """The secret of a role's link."""
        return secrets.derive(self.secret_key, head.code, role, generation_of(head, role))

    def tokens(self, head: Head) -> dict[str, str]:
        """The secrets of all links, by role."""
        return {role: self.token(head, role) for role in LINKED}

    def links(self, head: Head) -> dict[str, str]:
        """The addresses of a workshop's pages; the secret stands behind the #.

        The report is read by an observer's token: both may see what the wall may show.
        """
        base = f"{self.public_url}/w/{head.code}"
        tokens = self.tokens(head)
        by_role = {role: f"{base}/{role}#{tokens[role]}" for role in LINKED}
        return {"join": base} | by_role | {"report": f"{base}/report#{tokens['observer']}"}

    def place_secret(self, head: Head, group: str, generation: int) -> str:
        """The secret in the QR of a prepared place: it names its group."""
        return f"{group}.{secrets.derive(self.secret_key, head.code, 'place', group, generation)}"

    def place_links(self, head: Head, groups: list[str]) -> dict[str, str]:
        """The links that take each group's place without typing."""
        with self.database.read() as connection:
            generations = access.place_generations(connection, head.id)
        base = f"{self.public_url}/w/{head.code}/place#"
        return {
            group: base + self.place_secret(head, group, generations.get(group, 0))
            for group in groups
        }

    def is_organiser(self, key: str) -> bool:
        return bool(key) and secrets.is_same(key, self.organiser_key)

    def who(self, head: Head, token: str) -> Actor:
        """Whom a token stands for in a workshop; `not_allowed`, or `device.revoked`."""
        for role in LINKED:
            if secrets.is_same(token, self.token(head, role)):
                return Actor(role, generation=generation_of(head, role))
        with self.database.read() as connection:
            device = access.find_device(connection, secrets.hashed(token))
        if device is None or device.workshop != head.id:
            raise Refusal("not_allowed")
        if device.revoked:
            raise Refusal("device.revoked")
        group = device.group
        if device.member is not None:
            with self.door.reading(head.id) as state:
                group = state.member(device.member).group
        return Actor("group", group, device.id, member=device.member)

    def revoke_place(self, head: Head, group: str) -> None:
        """The QR of a place counts no more; its sheet must be printed anew."""
        with self.database.write() as connection:
            access.revoke_place(connection, head.id, group)
