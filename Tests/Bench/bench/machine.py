"""What the figures were measured on."""

import os
import platform
import re
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

from .places import JUTE, REPOSITORY


def _said(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, cwd=REPOSITORY).stdout.strip()
    except OSError:
        return ""


def describe() -> dict:
    """The machine, the software and the commit, with how busy the machine was before the first row."""
    cpu = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text()) if Path("/proc/cpuinfo").exists() else None
    system = re.search(r'PRETTY_NAME="(.+)"', Path("/etc/os-release").read_text()) if Path("/etc/os-release").exists() else None
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "commit": _said("git", "rev-parse", "--short=10", "HEAD"),
        "changed": bool(_said("git", "status", "--porcelain", "--untracked-files=no")),
        "date": time.strftime("%Y-%m-%d"),
        "time": time.strftime("%H:%M"),
        "processor": cpu.group(1) if cpu else platform.processor(),
        "cores": os.cpu_count(),
        "memory_gb": round(memory),
        "system": system.group(1) if system else platform.platform(),
        "swift": (re.search(r"Swift version (\S+)", _said("swift", "--version")) or [None, "unknown"])[1],
        "sqlite": _sqlite(),
        "postgresql": _said(_said("script/postgres", "bindir") + "/postgres", "--version").split(" ")[-1].rstrip(")"),
        "wrk": (re.search(r"wrk \S*?(\d[\d.]*)", subprocess.run(["wrk", "-v"], capture_output=True, text=True).stdout)
                or [None, "unknown"])[1] if shutil.which("wrk") else "missing",
        "flush_ms": round(flush_milliseconds(), 3),
        "load_before": round(os.getloadavg()[0], 2),
        "executable": str(Path(JUTE).relative_to(REPOSITORY)) if Path(JUTE).is_relative_to(REPOSITORY) else JUTE,
    }  # fmt: skip


def _sqlite() -> str:
    """The library that the program uses, which is the system's; Python may have another."""
    return _said("pkg-config", "--modversion", "sqlite3") or sqlite3.sqlite_version


def flush_milliseconds(times: int = 100) -> float:
    """How long the disk takes to keep a small write, which every durable row waits for: the median of some."""
    from .figures import percentile
    from .places import kept

    path = kept("run") / "flush"
    taken = []
    with path.open("wb") as file:
        for _ in range(times):
            file.write(b"x" * 4096)
            file.flush()
            began = time.perf_counter()
            os.fdatasync(file.fileno())
            taken.append((time.perf_counter() - began) * 1_000)
    path.unlink()
    return percentile(taken, 0.5)
