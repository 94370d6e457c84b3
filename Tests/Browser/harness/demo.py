"""A demo server for the journeys, started afresh in a folder of its own."""

import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path


# The folder of content is found from here.
ROOT = Path(__file__).parents[3]


class DemoError(Exception):
    """The demo server did not start; the message holds what it printed."""


def find_password(output: str) -> str | None:
    """The demo password in what `jute demo` printed: the last word of a line `… password …: WORD`."""
    match = re.search(r"^.*\bpassword\b[^:\n]*:[ \t]*(\S+)[ \t]*$", output, re.IGNORECASE | re.MULTILINE)
    return match.group(1) if match else None


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Demo:
    """`jute demo` on a free loopback port; `url` and `password` hold once `start` has returned."""

    def __init__(self, executable: str, log: Path, people: int = 300, patience: float = 180):
        self.executable = executable
        self.log = log
        self.people = people
        self.patience = patience
        self.url = ""
        self.password = ""

    def start(self) -> None:
        self.folder = tempfile.mkdtemp(prefix="jute-demo.")
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        # The developer's own settings must not lead a test to the developer's own database.
        environment = {name: value for name, value in os.environ.items() if not name.startswith("JUTE_")}
        command = [self.executable, "demo", "--port", str(port), "--people", str(self.people), "--data", self.folder]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, env=environment
            )
        try:
            self._wait()
        except BaseException:
            self.stop()
            raise

    def _wait(self) -> None:
        deadline = time.monotonic() + self.patience
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise DemoError(f"jute demo ended with status {self.process.returncode}:\n{self.output()}")
            self.password = find_password(self.output()) or ""
            if self.password and self._is_healthy():
                return
            time.sleep(0.1)
        missing = "answer /health" if self.password else "print the demo password"
        raise DemoError(f"jute demo did not {missing} within {self.patience:.0f} seconds:\n{self.output()}")

    def _is_healthy(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/health", timeout=5) as response:
                return response.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def output(self) -> str:
        return self.log.read_text(errors="replace")

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
