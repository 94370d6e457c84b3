"""Where the benchmark keeps what it makes: cities, a PostgreSQL server, and the peer it is held against."""

import os
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
KEPT = Path(os.environ.get("JUTE_BENCH", REPOSITORY / ".bench")).resolve()
REPORT = REPOSITORY / "docs" / "benchmarks.md"
RESULT = REPOSITORY / "docs" / "benchmarks.json"
JUTE = os.environ.get("JUTE", str(REPOSITORY / ".build-release" / "release" / "jute"))

# The faults' harness knows how the program is run and how a browser fills in its forms.
sys.path.insert(0, str(REPOSITORY / "Tests" / "Faults"))


def say(words: str) -> None:
    print(f"bench: {words}", file=sys.stderr, flush=True)


def kept(name: str) -> Path:
    """A folder in what is kept between runs, made if it is not there."""
    folder = KEPT / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder
