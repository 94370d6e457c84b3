"""A demonstration's accounts open no working server, and its password is nowhere but on the screen, once."""

import pytest

from harness.program import Server
from harness.visitor import Visitor

ROLES = ("practitioner", "team-manager", "strategy-officer", "board-member", "administrator")


class Demonstration:
    """What `jute demo` left behind when it was stopped."""

    def __init__(self, jute, folder):
        self.folder = folder / "store"
        self.address = f"sqlite:{self.folder / 'jute.sqlite'}"
        self.cookies = {}
        server = Server(jute, folder / "demo.log", "demo", "--people", "100", "--data", str(self.folder))
        with server:
            self.password = server.demo_password()
            for user in ROLES:
                visitor = Visitor(server.port)
                assert visitor.sign_in(user, self.password).status == 303
                visitor.close()
                self.cookies[user] = visitor.cookies
            self.as_served = self.files()
        self.log = server.output()

    def files(self) -> dict[str, bytes]:
        """Everything in its folder, what waits to be written into the store too."""
        return {str(path): path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def demonstration(jute, tmp_path_factory):
    return Demonstration(jute, tmp_path_factory.mktemp("demonstration"))


@pytest.fixture
def server(jute, demonstration, tmp_path):
    with Server(jute, tmp_path / "server.log", "serve", JUTE_DATABASE=demonstration.address) as server:
        yield server


@pytest.mark.parametrize("user", ROLES)
def test_a_working_server_refuses_a_demo_account(server, demonstration, user):
    visitor = Visitor(server.port)
    answer = visitor.sign_in(user, demonstration.password)
    assert answer.status == 403
    assert "This account is for demonstrations" in answer.words
    assert "Ask an administrator for an account" in answer.words
    after = visitor.get("/account")
    visitor.close()
    assert after.status == 303 and after.location.startswith("/sign-in")


@pytest.mark.parametrize("user", ROLES)
def test_a_session_begun_in_the_demonstration_is_refused_too(server, demonstration, user):
    visitor = Visitor(server.port)
    visitor.cookies = dict(demonstration.cookies[user])
    answer = visitor.get("/account")
    visitor.close()
    assert answer.status == 303 and answer.location.startswith("/sign-in")


def test_the_password_is_printed_once_and_kept_nowhere(demonstration):
    password = demonstration.password
    assert len(password) >= 12
    assert demonstration.log.count(password) == 1
    assert demonstration.as_served, "the store was looked into while it was served"
    for path, content in (demonstration.as_served | demonstration.files()).items():
        assert password.encode() not in content, f"the password is in {path}"


def test_the_password_is_new_each_time_and_the_last_one_is_over(jute, demonstration, tmp_path):
    server = Server(jute, tmp_path / "again.log", "demo", "--data", str(demonstration.folder))
    with server:
        password = server.demo_password()
        visitor = Visitor(server.port)
        assert visitor.sign_in("practitioner", demonstration.password).status == 422
        assert visitor.sign_in("practitioner", password).status == 303
        visitor.close()
    assert password != demonstration.password
