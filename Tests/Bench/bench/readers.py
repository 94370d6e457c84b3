"""The 64 readers: each signed in as a browser would, with a session and a code for forms of their own."""

import re
from dataclasses import dataclass

from harness.program import Jute, Server
from harness.visitor import Visitor

from .city import PASSWORD, Store, users
from .places import JUTE, kept


@dataclass
class Reader:
    user: str
    cookie: str
    code: str
    visitor: Visitor

    def asks(self, path: str) -> bytes:
        """The bytes of a request for a page."""
        return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {self.cookie}\r\n\r\n".encode()

    def sends(self, path: str, body: str) -> bytes:
        """The bytes of a form that is sent."""
        head = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {self.cookie}\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body.encode())}\r\n\r\n"
        )
        return (head + body).encode()


def serve(store: Store) -> Server:
    """`jute serve` on a store, as it is run for work."""
    log = kept("run") / f"{store.engine.lower()}-{store.people}.log"
    return Server(Jute(JUTE), log, "serve", JUTE_DATABASE=store.address)


def sign_in(port: int, most: int | None = None) -> list[Reader]:
    """Signs in every reader, through the form."""
    readers = []
    for user in users()[:most]:
        visitor = Visitor(port)
        answer = visitor.sign_in(user, PASSWORD)
        if answer.status != 303:
            raise SystemExit(f"bench: {user} could not sign in: {answer.status}: {answer.words[:300]}")
        page = visitor.get("/people").body
        found = re.search(r'name="csrf" value="([^"]+)"', page) or re.search(r'value="([0-9a-f]{16,})"', page)
        if not found:
            raise SystemExit("bench: the page has no code for forms")
        cookie = "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())
        readers.append(Reader(user, cookie, found.group(1), visitor))
    return readers
