"""The benchmark: each row of `docs/benchmarks.md` is measured by one module in `rows`."""
