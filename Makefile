.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
DATA ?= ../shared/data
BESIDE ?=
VAR := var
EXAMPLES ?= 100

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 16

.venv/ready: pyproject.toml requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --editable .
	touch $@

install: .venv/ready ## make .venv with what the service and its tests need

run: .venv/ready ## serve on 127.0.0.1:8000, with the sample articles on first run
	mkdir -p $(VAR)
	VERIFIER_DATA=$(VAR) $(BIN)/verifier serve --samples samples

test: .venv/ready ## run all tests, in parallel
	$(BIN)/pytest -n 2 --dist loadgroup

check: .venv/ready ## lint, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

evaluate: .venv/ready ## measure the model on the development files in DATA (and those in BESIDE); writes the model card's table
	mkdir -p build
	$(BIN)/verifier evaluate pairs --model-only --json $(DATA)/dev/*.jsonl.gz $(BESIDE) > build/figures.json
	$(BIN)/python -m training.card build/figures.json docs/model-card.md docs/calibration.svg

fuzz: .venv/ready ## send what the API allows and forbids to a real service, EXAMPLES of each kind, with and without a key
	$(BIN)/python -m tests.functional.fuzzing $(EXAMPLES)

.PHONY: help install run test check evaluate fuzz
