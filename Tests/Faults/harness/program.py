"""The program, as its operators use it: a command that is run, and a server that is started, stopped and killed."""

import os
import re
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
CONTENT = REPOSITORY / "Content"

# In seconds: long for a machine that does other things at the same time, and yet a command that hangs is ended.
PATIENCE = 60


def environment(settings: dict[str, str]) -> dict[str, str]:
    """The machine's environment with these settings alone: a developer's own must not lead to their own store."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JUTE_")}
    return kept | {"JUTE_CONTENT": str(CONTENT)} | settings


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Jute:
    """The executable at `path`."""

    def __init__(self, path: str):
        self.path = path

    def run(self, *arguments: str, typed: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
        """Runs a command to its end, whatever that is. Settings are environment variables."""
        command, variables = [self.path, *arguments], environment(settings)
        try:
            return subprocess.run(
                command, input=typed, env=variables, capture_output=True, text=True, timeout=PATIENCE
            )
        except subprocess.TimeoutExpired as fault:
            raise AssertionError(f"jute {' '.join(arguments)} had not ended after {PATIENCE} seconds") from fault

    def expect(self, *arguments: str, typed: str = "", **settings: str) -> str:
        """Runs a command that has to succeed, and gives what it printed."""
        ended = self.run(*arguments, typed=typed, **settings)
        assert ended.returncode == 0, f"jute {' '.join(arguments)}: {ended.returncode}\n{ended.stdout}{ended.stderr}"
        return ended.stdout

    def refuse(self, *arguments: str, typed: str = "", **settings: str) -> str:
        """Runs a command that has to fail, and gives all that it said."""
        ended = self.run(*arguments, typed=typed, **settings)
        said = ended.stdout + ended.stderr
        assert ended.returncode > 0, f"jute {' '.join(arguments)} ended with {ended.returncode}:\n{said}"
        assert "Fatal error" not in said, f"jute {' '.join(arguments)} crashed:\n{said}"
        return said


class Server:
    """`jute serve`, or `jute demo`, on a free loopback port, until it is stopped or killed."""

    def __init__(self, jute: Jute, log: Path, *command: str, **settings: str):
        self.jute = jute
        self.log = log
        self.command = command
        self.settings = settings
        self.process: subprocess.Popen[bytes] | None = None
        self.port = 0

    def __enter__(self) -> "Server":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Returns when the server answers."""
        self.port = free_port()
        command = [self.jute.path, *self.command, "--port", str(self.port)]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, env=environment(self.settings)
            )
        deadline = time.monotonic() + PATIENCE
        while not self._is_healthy():
            assert self.process.poll() is None, f"the server ended with {self.process.returncode}:\n{self.output()}"
            assert time.monotonic() < deadline, f"the server did not answer:\n{self.output()}"
            time.sleep(0.05)

    def _is_healthy(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health", timeout=5) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def kill(self) -> None:
        """Ends it as a power cut would, with no chance to tidy up."""
        self.process.send_signal(signal.SIGKILL)
        assert self.process.wait(PATIENCE) == -signal.SIGKILL, f"it had ended by itself:\n{self.output()}"

    def stop(self) -> None:
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def output(self) -> str:
        return self.log.read_text(errors="replace")

    def demo_password(self) -> str:
        """The password that `jute demo` printed."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if printed := re.search(r"with the password: (\S+)$", self.output(), re.MULTILINE):
                return printed.group(1)
            time.sleep(0.05)
        raise AssertionError(f"no password was printed:\n{self.output()}")


def copy_of_content(folder: Path) -> Path:
    """The partnership's content, copied to be broken."""
    return Path(shutil.copytree(CONTENT, folder / "Content"))
