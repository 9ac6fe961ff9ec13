# `make` alone tells what there is. Every target sets up what it needs.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
# A preview writes every page at every change: in memory, where the system has a folder for that.
TEMPORARY := $(if $(wildcard /dev/shm/.),TMPDIR=/dev/shm)
LANGUAGE_OF_PREVIEW := $(if $(LANGUAGE),EPORTAL_LANGUAGE=$(LANGUAGE))
# Material prints a notice about another program's future on each build.
export NO_MKDOCS_2_WARNING = 1

.PHONY: help setup site serve publish deploy check ledger schemas messages form test test-form test-pdf test-pages test-engines test-kept bench bench-pages bench-checks bench-search bench-growth bench-peers golden fonts lock screenshots clean

help: ## what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 16

$(READY): requirements.lock pyproject.toml
	bash .ci/set-up $(PYTHON)
	touch $(READY)

setup: $(READY) ## the virtual environment, from the lock

site: $(READY) ## checks the data and builds site/
	$(BIN)/eportal check
	$(BIN)/mkdocs build

publish: site ## also compresses site/ and adds the header files, for a server
	$(BIN)/eportal pack site

deploy: $(READY) ## writes deploy/ anew: what servers need to know
	$(BIN)/eportal deploy

serve: $(READY) ## previews at http://127.0.0.1:8000 ; LANGUAGE=ku builds one language, DOWNLOADS=true the files too
	$(TEMPORARY) EPORTAL_PREVIEW=true EPORTAL_DOWNLOADS=$(or $(DOWNLOADS),false) $(LANGUAGE_OF_PREVIEW) $(BIN)/mkdocs serve

check: $(READY) ## looks for mistakes in data/ and docs/
	$(BIN)/eportal check

ledger: $(READY) ## records in the ledger of translations what the texts say now
	$(BIN)/eportal ledger

schemas: $(READY) ## writes data/schemas/ anew: what an editor completes and warns of while one types
	$(BIN)/eportal schemas

messages: $(READY) ## keeps hooks/eportal/messages/*.po in step with what the program says
	$(BIN)/eportal messages

form: $(READY) ## previews with the form for editors at http://127.0.0.1:8000/admin/ ; needs npm
	bash .ci/form
	EPORTAL_FORM=true $(MAKE) serve

test-form: $(READY) ## edits an activity in the form, in a real browser; needs npm
	bash .ci/browser $(BIN)
	bash .ci/form
	$(BIN)/pytest tests/browser/form.py

test: $(READY) ## style, types, and every test
	bash .ci/browser $(BIN)
	bash .ci/readers
	$(BIN)/ruff check hooks tests
	$(BIN)/ruff format --check hooks tests
	$(BIN)/mypy
	$(BIN)/pytest -n auto --dist loadfile

test-pdf: site ## has veraPDF judge every PDF file of site/; needs Java
	$(BIN)/python tests/pdf/validate.py site

test-pages: site ## has axe-core judge every page of site/, light and dark, on phone and laptop
	bash .ci/browser $(BIN)
	PYTHONPATH=tests $(BIN)/python tests/browser/axe.py site

test-engines: $(READY) ## builds with MkDocs and with ProperDocs and compares the pages
	$(BIN)/python tests/bench/engines.py

test-kept: $(READY) ## changes a portal at random and compares kept pages with new ones: ROUNDS=200
	PYTHONPATH=tests $(BIN)/python tests/bench/kept.py --rounds $(or $(ROUNDS),200)

bench: $(READY) ## measures the files for download, and the build, beside stock Material too
	$(BIN)/python tests/bench/downloads.py
	$(BIN)/python tests/bench/build.py
	$(BIN)/python tests/bench/stock.py

bench-pages: site ## has Lighthouse judge five pages in three languages; needs Node and npm
	PYTHONPATH=hooks:tests:tests/bench $(BIN)/python tests/bench/pages.py

bench-checks: $(READY) ## finds the defects of the benchmark: SEED=, CORPUS=, MUTANTS=
	PYTHONPATH=tests $(BIN)/python tests/bench/checks.py $(if $(SEED),--seed "$(SEED)") \
	  $(if $(CORPUS),--corpus "$(CORPUS)") $(if $(MUTANTS),--mutants "$(MUTANTS)")

bench-search: $(READY) ## asks the search judged queries: DOCS=, QUERIES=, or SITE=site
	PYTHONPATH=tests $(BIN)/python tests/bench/search.py $(if $(DOCS),--docs "$(DOCS)") \
	  $(if $(QUERIES),--queries "$(QUERIES)") $(if $(SITE),--site "$(SITE)")

bench-growth: $(READY) ## builds made-up portals of three sizes: time a page, and memory; RECORDS="300 960"
	$(BIN)/python tests/bench/growth.py $(if $(RECORDS),--records $(RECORDS))

bench-peers: $(READY) ## builds a made-up portal beside Material as it comes, Zensical and Hugo: RECORDS=, RUNS=
	$(BIN)/python tests/bench/peers.py $(if $(RECORDS),--records $(RECORDS)) $(if $(RUNS),--runs $(RUNS))

golden: $(READY) ## writes the expected outputs anew; look at the difference before committing it
	$(BIN)/pytest tests/eportal --write-golden

screenshots: site ## pictures of page kinds in three languages, two widths, light and dark
	bash .ci/browser $(BIN)
	PYTHONPATH=tests $(BIN)/python tests/browser/screenshots.py

fonts: $(READY) ## cuts the fonts in FONTS to the letters that the portal uses
	$(BIN)/eportal fonts $(FONTS)

lock: ## resolves pyproject.toml into requirements.lock, with hashes and without hosts
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --output-file requirements.lock

clean: ## removes what was built
	rm -rf site .cache
