# Gommette. Each target does what it needs first.
.PHONY: install run demo test check
.DELETE_ON_ERROR:

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

install: $(VENV)/.installed

$(VENV)/.installed: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable ".[dev]"
	touch $@

run: install
	$(BIN)/python -m workshop.cli run

demo: install
	$(BIN)/python -m workshop.cli demo

test: install
	$(BIN)/python -m pytest

check: install
	$(BIN)/ruff check workshop tests wsgi.py
	$(BIN)/ruff format --check workshop tests wsgi.py
	$(BIN)/python -m mypy
