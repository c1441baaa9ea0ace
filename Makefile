# Everything that a developer or a curious office runs. Needs Python 3.11 or newer, git and make; `make help` lists the targets.

ROOT := $(patsubst %/,%,$(dir $(abspath $(lastword $(MAKEFILE_LIST)))))
SHELL := /bin/bash
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.ONESHELL:
.SHELLFLAGS := -eu -o pipefail -c

VENV := $(ROOT)/.venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done)
# One process per core; a file's tests stay together, for the servers that they share.
PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist loadscope
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# What is typed behind: make test ARGS="tests/unit -k nik"
ARGS ?=

.PHONY: help run test test-long check format bench demo lock clean packages-run packages-test

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' "$(ROOT)/Makefile" | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 12

run: $(STAMP) packages-run ## open the program on demo data, with a central of its own; without a display, play the demo day
	@cd "$(ROOT)"
	if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then
		exec "$(BIN)/counter-app" run-demo $(ARGS)
	fi
	echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): playing the demo day instead of opening the window."
	exec "$(BIN)/counter-app" demo $(ARGS)

demo: $(STAMP) packages-run ## one real day without a display: two stations, a central, a line that goes down
	@cd "$(ROOT)" && exec "$(BIN)/counter-app" demo $(ARGS)

test: $(STAMP) packages-test ## all tests
	@cd "$(ROOT)" && exec $(PYTEST) $(ARGS)

test-long: $(STAMP) packages-test ## all tests and the long regimes
	@cd "$(ROOT)" && HYPOTHESIS_PROFILE=long exec $(PYTEST) -m "" $(ARGS)

check: $(STAMP) ## lint, format, types, import contracts, translations
	@cd "$(ROOT)"
	"$(BIN)/ruff" check .
	"$(BIN)/ruff" format --check .
	"$(BIN)/mypy"
	"$(BIN)/lint-imports"
	"$(BIN)/python" -m ui.translations check

format: $(STAMP) ## put imports and layout in order
	@cd "$(ROOT)"
	"$(BIN)/ruff" check --select I --fix .
	"$(BIN)/ruff" format .

bench: $(STAMP) packages-test ## the benchmarks: a table, and build/bench.json
	@cd "$(ROOT)" && mkdir -p build && exec "$(BIN)/python" -m tests.perf.bench $(ARGS)

lock: $(STAMP) ## resolve the locked versions anew (needs the internet)
	@cd "$(ROOT)"
	[ -x build/lock/bin/uv ] || { "$(PYTHON)" -m venv build/lock && build/lock/bin/pip install --quiet uv; }
	resolve() {
		build/lock/bin/uv pip compile pyproject.toml "$${@:2}" --output-file "$$1" --upgrade --universal --python-version 3.11 \
			--generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --quiet
	}
	resolve requirements.txt --all-extras
	resolve requirements-desktop.txt --extra desktop --constraints requirements.txt
	resolve requirements-central.txt --extra central --constraints requirements.txt

clean: ## forget the virtual environment and all that was built
	@cd "$(ROOT)" && rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

packages-run:
	@"$(ROOT)/.ci/packages" run

packages-test:
	@"$(ROOT)/.ci/packages" test

$(STAMP): $(ROOT)/requirements.txt $(ROOT)/pyproject.toml
	@if [ -z "$(PYTHON)" ]; then echo "Python 3.11 or newer is needed: apt-get install python3 python3-venv" >&2; exit 1; fi
	"$(ROOT)/.ci/packages" setup "$(PYTHON)"
	"$(BIN)/python" -m pip --version >/dev/null 2>&1 || "$(PYTHON)" -m venv --clear "$(VENV)"
	echo "Installing the locked versions into .venv …"
	"$(BIN)/python" -m pip install --quiet --no-input --require-hashes --no-deps -r "$(ROOT)/requirements.txt"
	"$(BIN)/python" -m pip install --quiet --no-input --no-deps --no-build-isolation -C editable_mode=compat -e "$(ROOT)"
	touch "$@"
