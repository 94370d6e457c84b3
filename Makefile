# Jute's commands. `make help` lists them.

# debug or release
CONFIGURATION ?= debug
# Options for `jute demo` and `make bench`, such as ARGS="--port 9000" or ARGS="--only record-page --quick"
ARGS ?=

export CONFIGURATION

.DEFAULT_GOAL := help
.PHONY: help demo test bench lint format build bootstrap clean

help: ## List these commands
	@echo "Variables: CONFIGURATION=debug|release, ARGS=\"options for jute demo, make bench\""
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## Install what is missing, build, and serve a made-up partnership
	@script/bootstrap
	@script/build
	.build/$(CONFIGURATION)/jute demo $(ARGS)

test: ## Install what is missing, then check and test everything
	@script/bootstrap --test
	@script/lint
	@script/test

bench: ## Measure every row of docs/benchmarks.md, and write its table
	@script/bootstrap --bench
	@CONFIGURATION=release script/build --bench --product jute
	@Tests/Bench/run $(ARGS)

lint: ## Check the form of the sources
	@script/lint

format: ## Put the Swift sources into their form
	swift format --in-place --parallel --recursive Sources Tests Package.swift

build: ## Build the executable, in .build
	@script/build

bootstrap: ## Install the system packages that are missing
	@script/bootstrap

clean: ## Remove everything that was built
	rm -rf .build .build-postgres .build-release .venv .venv-bench .venv-peer .bench Tests/Browser/artefacts
