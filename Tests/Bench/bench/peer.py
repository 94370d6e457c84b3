"""GNU Health 5 on PostgreSQL, as its own documentation has it started: its development server answers.

It is installed by `script/bootstrap --bench` in an environment of its own. Its database is made once, and kept.
"""

import base64
import json
import os
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

from harness.program import free_port

from .cluster import Cluster
from .places import REPOSITORY, kept, say
from .report import Skipped

PROGRAMS = REPOSITORY / ".venv-peer" / "bin"
DATABASE = "gnuhealth"
PASSWORD = "a-shuttle-for-the-benchmark"


class Peer:
    """The server, started when it is entered and stopped when it is left; somebody is signed in."""

    def __init__(self, cluster: Cluster) -> None:
        if not (PROGRAMS / "trytond").exists():
            raise Skipped("GNU Health is not installed; `script/bootstrap --bench` installs it.")
        self.cluster = cluster
        self.folder = kept("gnuhealth")
        self.port = free_port()
        self.settings = self.folder / "trytond.conf"
        self.log = self.folder / "trytond.log"
        self.process: subprocess.Popen | None = None
        self.session = ""
        self.context: dict = {}

    def __enter__(self) -> "Peer":
        self.settings.write_text(
            f"[database]\nuri = postgresql://jute@127.0.0.1:{self.cluster.port}/\n"
            f"[web]\nlisten = 127.0.0.1:{self.port}\n"
        )
        stamp = self.folder / "made.json"
        if not stamp.exists() or not self.cluster.has(DATABASE):
            self._make()
            stamp.write_text(json.dumps({"module": "health"}) + "\n")
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [PROGRAMS / "trytond", "-c", self.settings, "-d", DATABASE], stdout=log, stderr=subprocess.STDOUT
            )
        self._sign_in()
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def _make(self) -> None:
        say("making GNU Health's database, which takes some minutes")
        began = time.monotonic()
        self.cluster.drop(DATABASE)
        self.cluster.create(DATABASE)
        password = self.folder / "password"
        password.write_text(PASSWORD + "\n")
        self._administer(password, "--all", "--email", "bench@example.org")
        self._administer(password, "--update", "health", "--activate-dependencies", "--email", "bench@example.org")
        say(f"made in {time.monotonic() - began:.0f} s")

    def _administer(self, password: Path, *arguments: str) -> None:
        with self.log.open("ab") as log:
            ended = subprocess.run(
                [PROGRAMS / "trytond-admin", "-c", self.settings, "-d", DATABASE, *arguments],
                env=os.environ | {"TRYTONPASSFILE": str(password)}, stdout=log, stderr=subprocess.STDOUT,
            )  # fmt: skip
        if ended.returncode != 0:
            raise SystemExit(f"bench: trytond-admin ended with {ended.returncode}:\n{self.log.read_text()[-2000:]}")

    def _sign_in(self) -> None:
        deadline = time.monotonic() + 120
        while True:
            try:
                user, key = self.call("common.db.login", "admin", {"password": PASSWORD})[:2]
                break
            except (urllib.error.URLError, ConnectionError):
                if self.process.poll() is not None or time.monotonic() > deadline:
                    raise SystemExit(f"bench: GNU Health does not answer:\n{self.log.read_text()[-2000:]}") from None
                time.sleep(0.5)
        self.session = base64.b64encode(f"admin:{user}:{key}".encode()).decode()
        self.context = self.call("model.res.user.get_preferences", True, {})

    def _body(self, method: str, parameters: tuple) -> bytes:
        return json.dumps({"id": 1, "method": method, "params": list(parameters)}).encode()

    def call(self, method: str, *parameters: object) -> object:
        """Calls a method and gives what it answers; what it refuses ends the run."""
        headers = {"Content-Type": "application/json"}
        if self.session:
            headers["Authorization"] = f"Session {self.session}"
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/{DATABASE}/", self._body(method, parameters), headers
        )
        with urllib.request.urlopen(request, timeout=120) as answer:
            told = json.load(answer)
        if "error" in told:
            raise SystemExit(f"bench: GNU Health refused {method}: {json.dumps(told['error'])[:1500]}")
        return told["result"]

    def asks(self, method: str, *parameters: object) -> bytes:
        """The bytes of a call, to be sent as they are."""
        body = self._body(method, (*parameters, self.context))
        return (
            f"POST /{DATABASE}/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            f"Authorization: Session {self.session}\r\nContent-Length: {len(body)}\r\n\r\n"
        ).encode() + body
