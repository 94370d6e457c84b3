"""Somebody at a browser: keeps cookies, follows what forms say, and sends them back filled in."""

import http.client
import re
from html.parser import HTMLParser
from urllib.parse import urlencode


class Answer:
    def __init__(self, response: http.client.HTTPResponse):
        self.status = response.status
        self.location = response.getheader("Location")
        self.cookies = [value for name, value in response.getheaders() if name.lower() == "set-cookie"]
        self.body = response.read().decode()

    @property
    def words(self) -> str:
        """The page without its markup."""
        return " ".join(re.sub(r"<[^>]*>", " ", self.body).split())


class Visitor:
    """A browser of its own. The pages' cookies are for encrypted connections only, so they are carried by hand."""

    def __init__(self, port: int):
        self.port = port
        self.cookies: dict[str, str] = {}
        self._connection: http.client.HTTPConnection | None = None

    def moved(self, port: int) -> None:
        """The site is elsewhere now; the cookies are kept."""
        self.close()
        self.port = port

    def close(self) -> None:
        if self._connection:
            self._connection.close()
            self._connection = None

    def get(self, path: str) -> Answer:
        return self._ask("GET", path)

    def post(self, path: str, fields: list[tuple[str, str]]) -> Answer:
        return self._ask("POST", path, urlencode(fields))

    def send(self, path: str, **typed: str) -> Answer:
        """Opens the page at `path` and sends its form, as the page filled it in and with what is typed over that.

        A field's name is given with `_` where the page has `-`.
        """
        page = self.get(path)
        assert page.status == 200, f"{path}: {page.status}: {page.words[:300]}"
        return self.post(path, filled(page.body, path, {name.replace("_", "-"): text for name, text in typed.items()}))

    def sign_in(self, user: str, password: str) -> Answer:
        return self.send("/sign-in", user_name=user, password=password)

    def _ask(self, method: str, path: str, body: str | None = None) -> Answer:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            self._connection.request(method, path, body, headers)
            answer = Answer(self._connection.getresponse())
        except BaseException:
            self.close()
            raise
        for cookie in answer.cookies:
            name, value = cookie.split(";")[0].split("=", 1)
            if value:
                self.cookies[name] = value
            else:
                self.cookies.pop(name, None)
        return answer


def filled(page: str, action: str, typed: dict[str, str]) -> list[tuple[str, str]]:
    """The fields of the form that goes to `action`, with what the page filled in unless it is typed over."""
    form = _Form(action)
    form.feed(page)
    assert form.names, f"the page has no form that goes to {action}"
    unknown = typed.keys() - form.names
    assert not unknown, f"the form at {action} has no {', '.join(sorted(unknown))}; it has {sorted(form.names)}"
    kept = [(name, value) for name, value in form.values if name not in typed]
    return kept + list(typed.items())


def scored_outcomes(page: str) -> list[str]:
    """The identities of the outcomes that a review's form asks about."""
    return sorted(set(re.findall(r'name="score-([^"]+)"', page)))


class _Form(HTMLParser):
    def __init__(self, action: str):
        super().__init__()
        self.action = action
        self.names: set[str] = set()
        self.values: list[tuple[str, str]] = []
        self._is_inside = False
        self._writing: str | None = None
        self._choosing: str | None = None

    def handle_starttag(self, tag: str, given: list[tuple[str, str | None]]) -> None:
        attributes = dict(given)
        if tag == "form":
            self._is_inside = attributes.get("action") == self.action
        if not self._is_inside:
            return
        name = attributes.get("name")
        if tag == "option" and self._choosing and "selected" in attributes:
            self.values.append((self._choosing, attributes.get("value") or ""))
        if not name:
            return
        self.names.add(name)
        if tag == "select":
            self._choosing = name
        elif tag == "textarea":
            self._writing = name
            self.values.append((name, ""))
        elif tag == "input":
            is_ticked = attributes.get("type") not in ("radio", "checkbox") or "checked" in attributes
            if is_ticked:
                self.values.append((name, attributes.get("value") or ""))

    def handle_data(self, text: str) -> None:
        if self._writing:
            name, already = self.values[-1]
            self.values[-1] = (name, already + text)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._is_inside = False
        elif tag == "textarea":
            self._writing = None
        elif tag == "select":
            self._choosing = None
