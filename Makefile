# Gommette. Each target does what it needs first.
.PHONY: install run demo test sweep check
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

# Fast ones first; real servers and browsers after; last what needs the machine to itself.
test: install
	$(BIN)/python -m pytest -q -n 2 --dist loadfile -m "not slow"
	$(BIN)/python -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder -m "slow and not alone and not wide"
	$(BIN)/python -m pytest -q -m "alone and not wide"

# What takes too long to wait for: the tests once more in English, in the other modes and in bulk;
# then every page at every size, and as it is heard.
sweep: install
	$(BIN)/python -m pytest -q -n 2 --dist loadfile -m "wide and not alone"
	$(BIN)/python -m pytest -q -m "wide and alone"
	$(BIN)/python -m tests.sweep

check: install
	$(BIN)/ruff check workshop tests wsgi.py
	$(BIN)/ruff format --check workshop tests wsgi.py
	$(BIN)/python -m mypy
