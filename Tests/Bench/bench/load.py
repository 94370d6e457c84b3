"""Load on a server: many readers by wrk, or a few writers by sockets of our own that count every answer."""

import json
import re
import selectors
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from .places import kept

SCRIPT = Path(__file__).with_name("requests.lua")


@dataclass
class Load:
    """What came of some seconds of load. Times are milliseconds."""

    requests: int
    seconds: float
    p50: float
    p95: float
    p99: float

    @property
    def rate(self) -> float:
        return self.requests / self.seconds


def wrk(port: int, requests: list[bytes], seconds: float, readers: int = 64) -> Load:
    """Sends `requests` over and over from `readers` connections, one thread, each waiting for its answer."""
    path = kept("run") / "requests.txt"
    with path.open("wb") as file:
        for request in requests:
            file.write(b"%d\n" % len(request) + request)
    command = [
        "wrk", "--threads", "1", "--connections", str(readers), "--duration", f"{max(1, round(seconds))}s",
        "--timeout", "30s", "--script", str(SCRIPT), f"http://127.0.0.1:{port}/", "--", str(path),
    ]  # fmt: skip
    ended = subprocess.run(command, capture_output=True, text=True)
    lines = [line for line in ended.stdout.splitlines() if line.startswith("{")]
    if ended.returncode != 0 or not lines:
        raise SystemExit(f"bench: wrk ended with {ended.returncode}: {ended.stdout}{ended.stderr}")
    told = json.loads(lines[-1])
    if told["faults"] or told["refused"]:
        raise SystemExit(f"bench: {told['faults']} requests failed and {told['refused']} were refused: not a measurement")
    if not told["requests"]:
        raise SystemExit(f"bench: nothing was answered in {told['seconds']:.0f} seconds: not a measurement")
    return Load(told["requests"], told["seconds"], told["p50"], told["p95"], told["p99"])


class _Client:
    """One connection, with the answer that it waits for."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.answer = b""
        self.began = 0.0
        self.connect()

    def connect(self) -> None:
        self.socket = socket.create_connection(("127.0.0.1", self.port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self, request: bytes) -> None:
        self.answer = b""
        self.socket.sendall(request)

    def receive(self) -> bool:
        """Takes what has come; whether the answer is whole."""
        came = self.socket.recv(1 << 16)
        self.answer += came
        head, found, body = self.answer.partition(b"\r\n\r\n")
        if not came:
            return True
        for line in head.split(b"\r\n") if found else ():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                return len(body) >= int(value)
        return bool(found) and body.endswith(b"0\r\n\r\n")

    @property
    def status(self) -> int:
        words = self.answer[:16].split()
        return int(words[1]) if len(words) > 1 else 0


def volley(
    port: int, requests: list[bytes], clients: int, expected: int, reconnects: bool = False
) -> tuple[float, list[float]]:
    """Sends every request once, from so many connections, each of which waits for its answer before the next.

    An answer with another status than `expected` ends the run: what failed is not to be counted as fast.

    - `reconnects`: for a server that closes the connection after each answer.
    - Returns the seconds it took, and each request's own milliseconds.
    """
    waiting = iter(requests)
    times: list[float] = []
    selector = selectors.DefaultSelector()
    busy = 0

    def send_next(client: _Client) -> bool:
        request = next(waiting, None)
        if request is None:
            return False
        client.began = time.perf_counter()
        client.send(request)
        return True

    began = time.perf_counter()
    for _ in range(clients):
        client = _Client(port)
        if send_next(client):
            selector.register(client.socket, selectors.EVENT_READ, client)
            busy += 1
    while busy:
        for key, _ in selector.select():
            client = key.data
            if not client.receive():
                continue
            times.append((time.perf_counter() - client.began) * 1_000)
            if client.status != expected:
                words = " ".join(re.sub(r"<[^>]*>", " ", client.answer.decode(errors="replace")).split())
                raise SystemExit(f"bench: answered {client.status} where {expected} was expected:\n{words[-2000:]}")
            selector.unregister(client.socket)
            if reconnects:
                client.socket.close()
                client.connect()
            if send_next(client):
                selector.register(client.socket, selectors.EVENT_READ, client)
            else:
                client.socket.close()
                busy -= 1
    return time.perf_counter() - began, times
