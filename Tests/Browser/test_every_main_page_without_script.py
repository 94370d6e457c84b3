"""Each main page, in a browser that runs no script: all that is on it can be reached, and axe-core finds nothing."""

import re
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from harness.checks import AXE_OPTIONS, DESKTOP, PHONE, seen_as
from harness.forms import find_record

PUBLIC = [
    "/", "/services", "/services/hope-point", "/plan", "/priorities/models-of-support", "/measures",
    "/measures/outcomes-improved?by=area", "/outcomes", "/glossary", "/papers", "/thread/service/hope-point", "/sign-in", "/design", "/ask",
]
RECORD = ["", "/plan", "/contacts", "/rights", "/needs", "/network", "/chronology", "/who-has-looked"]
FORMS = ["/change", "/review", "/plan/change", "/outcomes/new", "/supports/new", "/network/new", "/care-team/new", "/needs/new"]


class Scriptless:
    """A reader whose browser runs no script, and a twin in which axe-core, itself a script, looks at what they get."""

    def __init__(self, page: Page, twin: Page):
        self.page, self.twin = page, twin

    def check(self, path: str) -> None:
        """Fails unless axe-core finds nothing on the page as it stands without script."""
        self.page.goto(path)
        markup = re.sub(r"<script\b.*?</script>", "", self.page.content(), flags=re.S)
        self.twin.route(self.page.url, lambda route: route.fulfill(body=markup, content_type="text/html"))
        self.twin.goto(self.page.url)
        expect(self.twin.get_by_role("heading", level=1)).to_have_count(1)
        assert not self.twin.locator("html.scripted, .menu-button:visible").count(), "no script of ours has run"
        self.twin.evaluate(Axe().axe_script)
        for width in (PHONE, DESKTOP):
            with seen_as(self.twin, width):
                found = AxeResults(self.twin.evaluate("options => axe.run(document, options)", AXE_OPTIONS))
            assert not found.violations_count, f"{path} at {width} px: {found.generate_report()}"

    def check_all(self, paths: list[str]) -> None:
        for path in paths:
            self.check(path)


@pytest.fixture
def scriptless(open_page, sign_in):
    def scriptless(user: str | None = None) -> Scriptless:
        page = open_page(script=False)
        return Scriptless(sign_in(user, page) if user else page, open_page())

    return scriptless


def test_what_is_open_to_everybody(scriptless):
    scriptless().check_all(PUBLIC)


def test_the_desk_and_the_record_of_a_practitioner(scriptless):
    reader = scriptless("practitioner")
    record = find_record(reader.page, "Euphemia Gowrie")
    reader.check_all(["/front-door", "/front-door/new", "/waiting", "/waiting/cmht-east"])
    reader.check_all(["/work", "/people", "/people/new", "/account"] + [record + part for part in RECORD + FORMS])


def test_the_desk_of_a_manager(scriptless):
    scriptless("team-manager").check_all(["/work", "/opened-records"])


def test_somebodys_own_record(scriptless):
    reader = scriptless("person")
    own = urlsplit(reader.page.url).path
    reader.check_all([own + part for part in RECORD] + [own + "/change"])


def test_the_accounts(scriptless):
    scriptless("administrator").check_all(["/accounts", "/accounts/new", "/accounts/practitioner"])


def test_what_is_refused(scriptless):
    scriptless("board-member").check_all(["/work", "/accounts", "/opened-records"])
