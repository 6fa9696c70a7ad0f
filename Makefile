.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
DATA ?= ../shared/data
VAR := var

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 16

.venv/ready: pyproject.toml requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --editable .
	touch $@

install: .venv/ready ## make .venv with everything

run: .venv/ready ## serve on 127.0.0.1:8000, with the sample articles on first run
	mkdir -p $(VAR)
	VERIFIER_DATA=$(VAR) $(BIN)/verifier serve --samples samples

test: .venv/ready ## run all tests, in parallel
	$(BIN)/pytest -n 2

check: .venv/ready ## lint, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

evaluate: .venv/ready ## measure the judge on the development files in DATA
	$(BIN)/verifier evaluate pairs $(DATA)/dev/*.jsonl.gz

.PHONY: help install run test check evaluate
