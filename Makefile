# Everything is one line; the scripts behind it say what is missing where something is.
PY := .venv/bin/python

.PHONY: run demo test lint bench docs dashboard dashboard-watch check reclassify

.venv/run: requirements.txt
	@tools/venv.sh requirements.txt $@

.venv/dev: requirements-dev.txt
	@tools/venv.sh requirements-dev.txt $@

run: .venv/run ## the API on 8001 and the dashboard on 8000
	@$(PY) local_server.py

demo: .venv/dev ## the same with simulated book APIs and the sample library
	@$(PY) -m tools.demo

reclassify: .venv/run ## finished libraries anew, by the tree of genres of now and one's own rules
	@$(PY) run_smart_pipeline.py --reclassify

test: .venv/dev ## all tests; installs chromium and nginx where it may
	@tools/test.sh

lint: .venv/dev ## ruff, mypy, import contracts
	@tools/lint.sh

bench: .venv/dev ## figures with a baseline in the same run
	@$(PY) -m tests.bench

docs: .venv/dev ## remake the made files
	@$(PY) -m tools.docs

tools/vendor/node_modules: tools/vendor/package-lock.json .venv/dev
	@$(PY) -m tools.bundle install && touch $@

dashboard: tools/vendor/node_modules ## remake what the browser loads: dashboard/dist and sw.js
	@$(PY) -m tools.bundle

dashboard-watch: tools/vendor/node_modules ## the same whenever a file is saved, with source maps
	@$(PY) -m tools.bundle --watch

check: lint test ## what has to pass before a change lands
