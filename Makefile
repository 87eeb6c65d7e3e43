# Every target sets up what it needs in .venv; nothing is installed outside it.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: setup demo test lint format types docs site gate check bench bench-large spark-test endurance fuzz
.PHONY: evaluate release release-check release-verify licences audit clean

setup: .venv/.ready

.venv/.ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: setup
	@$(BIN)/reportedly demo

test: setup
	$(BIN)/python -m pytest -n auto

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: setup
	$(BIN)/mypy

docs: setup
	$(BIN)/python tools/check_docs.py
	$(BIN)/python tools/build_site.py

# the documentation as pages to read: build/site/index.html
site: setup
	$(BIN)/python tools/build_site.py

check: lint types docs

bench: setup
	$(BIN)/python -m evaluation.bench

# DOCUMENTS, READ and PRICE (of a core hour) can be given: make bench-large DOCUMENTS=10000 READ=500
bench-large: setup
	$(BIN)/python -m evaluation.bench_large --documents $(or $(DOCUMENTS),1000000) --read $(or $(READ),200000) \
		--price $(or $(PRICE),0.05)

# PySpark is in no lock: it is big and needs Java 17. It goes into a folder of its own.
spark-test: setup
	test -d .spark/pyspark || $(BIN)/python -m pip install --quiet --no-compile --no-deps --target .spark \
		"pyspark>=4.0,<4.1" "py4j==0.10.9.9" "pandas>=2.2,<3" python-dateutil six pytz tzdata
	PYTHONPATH=.:.spark $(BIN)/python -m pytest -n 0 -rs tests/engines

# KILLS and SEED can be given: make endurance KILLS=1000 SEED=3
endurance: setup
	$(BIN)/python -m evaluation.endurance $(or $(KILLS),1000) $(or $(SEED),20151113)

# Atheris is in no lock: it has no wheels for some versions of Python. SECONDS_EACH and TARGETS can be given.
fuzz: setup
	test -x .fuzz/bin/python || $(BIN)/python -m venv .fuzz
	.fuzz/bin/python -c "import atheris" 2>/dev/null || .fuzz/bin/python -m pip install --quiet atheris
	PYTHONPATH=.:$$($(BIN)/python -c "import site; print(site.getsitepackages()[0])") \
		.fuzz/bin/python -m evaluation.fuzzing.run $(or $(SECONDS_EACH),20) $(TARGETS)

evaluate: setup
	$(BIN)/python -m evaluation.evaluate
	$(BIN)/python -m evaluation.challenges.score
	$(BIN)/python -m evaluation.sets
	$(BIN)/python -m evaluation.origins
	$(BIN)/python -m evaluation.gate --written

gate: setup
	$(BIN)/python -m evaluation.gate

# wheel, source archive, list of parts and digests of the last commit, in dist; signed if KEY names a key file
release: setup
	$(BIN)/python tools/release.py build --to dist $(if $(KEY),--key $(KEY))

# the expensive proof: built twice with equal bytes, right contents, installs and reads; about a minute of processor time
release-check: setup
	$(BIN)/python tools/release.py check

# FOLDER and SIGNER can be given: make release-verify FOLDER=downloads SIGNER=release.pub
release-verify: setup
	$(BIN)/python tools/release.py verify $(or $(FOLDER),dist) $(if $(SIGNER),--signer $(SIGNER))

licences: setup
	$(BIN)/python tools/licences.py

# pip-audit is in no lock: what looks for weaknesses must be newer than what it looks at.
audit: setup
	test -x .audit/bin/python || $(BIN)/python -m venv .audit
	.audit/bin/python -m pip install --quiet --disable-pip-version-check --retries 1 --timeout 10 \
		--upgrade pip-audit 2>/dev/null || echo "pip-audit could not be renewed: is there a network?"
	$(BIN)/python tools/audit.py .audit/bin/pip-audit .audit/last.json

clean:
	rm -rf .venv .audit .fuzz .spark .mypy_cache .ruff_cache .pytest_cache build dist
