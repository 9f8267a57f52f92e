"""Settings are checked at start, with a message that says which variable and what it expects."""

from pathlib import Path

import pytest

from workshop.config import BadSetting, Settings, read_settings


@pytest.mark.parametrize(
    ("variable", "value", "expected"),
    [
        ("GOMMETTE_PORT", "eighty", "valid integer"),
        ("GOMMETTE_PORT", "70000", "less than or equal to 65535"),
        ("GOMMETTE_ASYNC_MODE", "gevent", "'eventlet' or 'threading'"),
        ("GOMMETTE_DATABASE_URL", "mysql://x", "postgresql://user@host/name"),
        ("GOMMETTE_REDIS_URL", "localhost", "redis://host:port/number"),
        ("GOMMETTE_PUBLIC_URL", "gommette.local", "http://"),
        ("GOMMETTE_LANGUAGE", "de", "'fr' or 'en'"),
        ("GOMMETTE_RATE_JOINS", "0", "greater than or equal to 1"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_with_what_it_expects(
    variable: str, value: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)

    with pytest.raises(BadSetting) as refused:
        read_settings()

    assert str(refused.value).startswith(f"{variable}: ")
    assert expected in str(refused.value)
    assert value in str(refused.value)


def test_keys_are_made_once_and_kept_for_their_owner_alone(tmp_path: Path) -> None:
    first = read_settings(data_dir=tmp_path)

    again = read_settings(data_dir=tmp_path)

    assert again.organiser_key == first.organiser_key != first.secret_key
    assert (tmp_path / "secret.key").stat().st_mode & 0o777 == 0o600


def test_without_anything_set_it_is_one_process_on_sqlite_in_the_data_folder(
    tmp_path: Path,
) -> None:
    settings: Settings = read_settings(data_dir=tmp_path)

    assert settings.database_url == f"sqlite:///{tmp_path}/gommette.sqlite"
    assert (settings.redis_url, settings.async_mode) == ("", "eventlet")


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(BadSetting, match="GOMMETTE_DATA_DIR"):
        read_settings(data_dir=tmp_path / "file" / "data")
