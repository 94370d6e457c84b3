"""A PostgreSQL server of the benchmark's own, whose data stays from run to run. What it acknowledges is on the disk."""

import os
import shutil
import subprocess
import time
from pathlib import Path

from .places import KEPT, REPOSITORY, say

# The server's own settings, but for memory in keeping with a machine of 8 GB or more. fsync stays on.
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "max_connections": "100",
    "shared_buffers": "1GB",
    "effective_cache_size": "4GB",
    "max_wal_size": "4GB",
    "timezone": "UTC",
}


class Cluster:
    """The server, started when it is entered and stopped when it is left."""

    def __init__(self) -> None:
        from harness.program import free_port

        self.data = KEPT / "postgres"
        self.port = free_port()
        self.is_own = True
        self.programs = Path(
            subprocess.run([REPOSITORY / "script/postgres", "bindir"], capture_output=True, text=True, check=True)
            .stdout.strip()
        )

    def __enter__(self) -> "Cluster":
        if not (self.data / "PG_VERSION").exists():
            self._make()
        if running := self._running():
            # Another run's, or left behind by one that was cut off: used, and left as it is.
            self.port, self.is_own = running, False
            return self
        settings = SETTINGS | {"port": str(self.port), "unix_socket_directories": str(self.data)}
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        self._control("-l", str(self.data / "server.log"), "-o", options, "-w", "start")
        return self

    def __exit__(self, *_: object) -> None:
        if self.is_own:
            self._control("-m", "fast", "-w", "stop", check=False)

    def _running(self) -> int | None:
        """The port of a server that runs on this data; none if there is none."""
        words = self.data / "postmaster.pid"
        if not words.exists() or not self._control("status", check=False):
            return None
        # The server writes its port in the fourth line.
        return int(words.read_text().splitlines()[3])

    def _make(self) -> None:
        say("making a PostgreSQL server's folder")
        shutil.rmtree(self.data, ignore_errors=True)
        self.data.mkdir(parents=True)
        if os.geteuid() == 0:
            shutil.chown(self.data, "postgres")
        self._owner("initdb", "-D", str(self.data), "-U", "jute", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8")

    def _control(self, *arguments: str, check: bool = True) -> bool:
        return self._owner("pg_ctl", "-D", str(self.data), *arguments, check=check)

    def _owner(self, program: str, *arguments: str, check: bool = True) -> bool:
        """Runs one of PostgreSQL's programs as the owner of its data: it refuses root. Gives whether it went well."""
        as_owner = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        command = [*as_owner, str(self.programs / program), *arguments]
        log = KEPT / "postgres.log"
        with log.open("w") as output:
            ended = subprocess.run(command, stdout=output, stderr=subprocess.STDOUT, cwd="/")
        if check and ended.returncode != 0:
            raise SystemExit(f"bench: {program} ended with {ended.returncode}:\n{log.read_text()[-2000:]}")
        return ended.returncode == 0

    def address(self, database: str) -> str:
        return f"postgres://jute@127.0.0.1:{self.port}/{database}"

    def has(self, database: str) -> bool:
        return self.ask("postgres", f"SELECT 1 FROM pg_database WHERE datname = '{database}'") == [("1",)]

    def create(self, database: str) -> None:
        self.ask("postgres", f"CREATE DATABASE {database}")

    def drop(self, database: str) -> None:
        self.ask("postgres", f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")

    def ask(self, database: str, statement: str) -> list[tuple[str, ...]]:
        """What a statement answers, every value as text."""
        command = ["psql", "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", self.address(database)]
        ended = subprocess.run(command, input=statement, capture_output=True, text=True)
        if ended.returncode != 0:
            raise SystemExit(f"bench: psql: {ended.stderr}")
        return [tuple(line.split("\t")) for line in ended.stdout.splitlines()]

    def settle(self) -> None:
        """Puts on the disk what waits for it, so that no earlier row's work falls into the next one's time."""
        self.ask("postgres", "CHECKPOINT")
        time.sleep(0.2)
