# Everything a person types here. Each target sets up what it needs first, once; see CONTRIBUTING.md.
PYTHON ?= python3
ARGS ?=
VENV := .venv/bin/python -m
SCREENS := build/screens
PAPERS := build/papers

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore
export PYTHON

.PHONY: help run test check format bench campaign powercuts fulldisk screens papers words lint
.NOTPARALLEL:

help:
	@echo 'make run       set up, and open the demo stall: thirty days of trading, seed 7'
	@echo 'make test      set up, and run the whole suite without a screen (ARGS="-k cart" for a part)'
	@echo 'make check     format, lint, types, import contracts, then the suite'
	@echo 'make format    put the code into its form'
	@echo 'make bench     measure start, search, sale and report beside their floors'
	@echo 'make campaign  kill a till over and over, in sales and in all else, and prove that nothing is lost'
	@echo 'make powercuts cut its power over and over, and prove that what it said is on the disk'
	@echo 'make fulldisk  let its disk fill up, and break, at each call of each thing it does'
	@echo 'make words     gather the sentences of the code, and say which have no English yet'
	@echo 'make screens   a PNG of every screen, light and night, into $(SCREENS)'
	@echo 'make papers    a PNG of every A4 page, in colour and in grey, empty to overfull, into $(PAPERS)'

# Compiled ahead, for Python may have been told to keep nothing that it compiles: a start then takes a third longer.
run: .venv/ready
	@$(VENV) compileall -q pos data printing ui
	@.venv/bin/lapak demo --days 30 --seed 7 $(ARGS)

test: .venv/ready
	@.ci/system-libraries --for-tests
	@QT_QPA_PLATFORM=offscreen $(VENV) pytest -n 2 --dist worksteal $(ARGS)

check: lint test

format: .venv/ready
	@$(VENV) ruff check --fix-only --quiet
	@$(VENV) ruff format

bench: .venv/ready
	@.venv/bin/python tests/bench/run.py $(ARGS)

campaign: .venv/ready
	@PYTHONPATH=. .venv/bin/python tests/data/kills/selling.py --sales 3000 $(ARGS)
	@PYTHONPATH=. .venv/bin/python tests/data/kills/everything.py --lives 500
	@PYTHONPATH=. .venv/bin/python tests/data/kills/moving.py --moves 200

powercuts: .venv/ready
	@.ci/system-libraries --for-tests
	@PYTHONPATH=. .venv/bin/python tests/data/faults/powercuts.py --sales 400 --all 400 $(ARGS)

fulldisk: .venv/ready
	@.ci/system-libraries --for-tests
	@PYTHONPATH=. .venv/bin/python tests/data/faults/full_disk.py

screens: .venv/ready
	@QT_QPA_PLATFORM=offscreen $(VENV) ui.screens $(SCREENS)

papers: .venv/ready
	@QT_QPA_PLATFORM=offscreen $(VENV) ui.screens.papers $(PAPERS)

words: .venv/ready
	@.venv/bin/python tests/ui/words/gather.py

lint: .venv/ready
	@$(VENV) ruff format --check
	@$(VENV) ruff check
	@$(VENV) mypy
	@.venv/bin/lint-imports --no-logo

# The pins first and whole, then this folder beside them: pip never chooses a version, nor builds in a place of its own.
.venv/ready: pyproject.toml constraints.txt .ci/system-libraries
	@.ci/system-libraries
	@$(VENV) pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	@echo 'Installing into .venv; the first time this fetches about 150 MB.'
	@$(VENV) pip install --quiet --requirement constraints.txt || \
		{ echo 'The packages could not be fetched. Is there a network? Run the same command again.' >&2; exit 1; }
	@$(VENV) pip install --quiet --no-deps --no-build-isolation --editable .
	@$(VENV) pip check >/dev/null || { $(VENV) pip check; exit 1; }
	@$(VENV) compileall -q pos data printing ui
	@touch $@
