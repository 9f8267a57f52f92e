"""The settings of an instance: variables that begin with GOMMETTE_, checked at start."""

import secrets
import socket
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Each field is one variable: `port` is GOMMETTE_PORT."""

    model_config = SettingsConfigDict(env_prefix="GOMMETTE_", extra="ignore")

    host: str = "0.0.0.0"
    port: int = Field(8000, ge=1, le=65_535)
    public_url: str = ""
    data_dir: Path = Path("data")
    database_url: str = ""
    redis_url: str = ""
    organiser_key: str = ""
    secret_key: str = ""
    async_mode: Literal["eventlet", "threading"] = "eventlet"
    language: Literal["", "fr", "en"] = ""
    trusted_proxies: int = Field(0, ge=0, le=10)
    organisation: str = Field("", max_length=200, description="who answers for this instance")
    contact: str = Field("", max_length=200, description="where to write about accessibility")
    accessibility_plan: str = Field(
        "", max_length=200, description="where the multi-year accessibility scheme is published"
    )
    patterns: bool = Field(False, description="shows every part in every state, at /patterns")

    rate_commands: int = Field(30, ge=1, description="commands a second a device")
    rate_commands_burst: int = Field(100, ge=1)
    rate_joins: int = Field(600, ge=1, description="joins a minute an address")
    rate_codes: int = Field(10, ge=1, description="wrong codes a minute a browser")
    rate_codes_address: int = Field(300, ge=1, description="wrong codes a minute an address")
    rate_keys: int = Field(20, ge=1, description="wrong organiser keys a minute an address")

    @field_validator("public_url")
    @classmethod
    def _no_slash_behind(cls, url: str) -> str:
        if url and not url.startswith(("http://", "https://")):
            raise ValueError("an address that begins with http:// or https://")
        return url.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, url: str) -> str:
        if url.startswith("postgresql://"):
            url = url.replace("postgresql://", "postgresql+psycopg2://", 1)
        if url and not url.startswith(("sqlite:///", "postgresql+psycopg2://")):
            raise ValueError("sqlite:///path or postgresql://user@host/name")
        return url

    @field_validator("redis_url")
    @classmethod
    def _known_queue(cls, url: str) -> str:
        if url and not url.startswith(("redis://", "rediss://", "unix://")):
            raise ValueError("redis://host:port/number")
        return url

    @model_validator(mode="after")
    def _fill_in(self) -> "Settings":
        self.data_dir = self.data_dir.expanduser().resolve()
        if not self.database_url:
            self.database_url = f"sqlite:///{self.data_dir / 'gommette.sqlite'}"
        if not self.public_url:
            self.public_url = f"http://{lan_address(self.host)}:{self.port}"
        return self


class BadSetting(Exception):
    """A variable that can't be used; the message says which and what it expects."""


def read_settings(**given: object) -> Settings:
    """The settings from the environment, `given` over them. Raises `BadSetting`."""
    try:
        settings = Settings(**given)  # type: ignore[arg-type]
        settings.data_dir.mkdir(parents=True, exist_ok=True)
    except ValidationError as error:
        lines = [
            f"GOMMETTE_{'_'.join(map(str, fault['loc'])).upper()}: {fault['msg']}"
            f" (it is {fault['input']!r})"
            for fault in error.errors()
        ]
        raise BadSetting("\n".join(lines)) from None
    except OSError as error:
        raise BadSetting(f"GOMMETTE_DATA_DIR: a folder that can be written ({error})") from None
    if not settings.organiser_key:
        settings.organiser_key = _kept(settings.data_dir / "organiser.key")
    if not settings.secret_key:
        settings.secret_key = _kept(settings.data_dir / "secret.key")
    return settings


def _kept(path: Path) -> str:
    """A random key, made at first start and kept in the data folder."""
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(24))
    return path.read_text().strip()


def lan_address(host: str) -> str:
    """The address under which the tablets of the room reach this machine."""
    if host not in ("", "0.0.0.0", "::"):
        return host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # a datagram socket's connect sends nothing: it only asks which address would be used
            probe.connect(("192.0.2.1", 9))
            address: str = probe.getsockname()[0]
        except OSError:
            address = "127.0.0.1"
    return address
