# Every target makes the environment first if it is not there.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: venv demo test catalogue lint release clean

venv: $(VENV)/.made

# The lock file names every package with its hash; the course itself is installed in place.
$(VENV)/.made: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed; set PYTHON=python3.11 or the like"; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Python's venv module is missing: sudo apt-get install python3-venv"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

demo: venv
	$(BIN)/autograder demo

# All that CI runs: style, types, and every test, two at a time.
test: venv lint
	$(BIN)/python -m pytest -n 2 --dist worksteal

# The whole catalogue of right and wrong student work; `make test` takes a quarter of the wrong ones.
catalogue: venv
	WHOLE_CATALOGUE=1 $(BIN)/python -m pytest -n 2 --dist worksteal tests/test_catalogue.py

lint: venv
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

release: venv
	$(BIN)/autograder release attention

clean:
	rm -rf $(VENV) *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
