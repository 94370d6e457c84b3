"""Fixtures of the journeys.

`page`       a page of the demo site, nobody signed in
`open_page`  opens another, of its own cookies: `open_page(width=390, script=False)`
`sign_in`    `sign_in("practitioner")` signs in on `page` and gives it back; `sign_in("inspector", other)` on another
`check_axe`, `check_reflow`, `shoot`  take the page; `shoot` also a name
`look_over`  all three at once, and that the page says whose data it shows: `look_over(page, "my-work")`
`expect_faults`  `expect_faults(page)` gives what went wrong out of sight, and so forgives it

A page on which something went wrong out of sight (see harness/watch.py) fails its test at the end. What a failed test
last saw is kept in artefacts/failures.
"""

import os
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from harness import checks
from harness.demo import Demo
from harness.watch import Watch

ARTEFACTS = Path(__file__).parent / "artefacts"
outcome = pytest.StashKey[pytest.CallInfo]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.when == "call":
        item.stash[outcome] = report
    return report


@pytest.fixture(scope="session")
def site():
    """The demo site: its `url` and the demo `password`."""
    running = os.environ.get("JUTE_URL")
    if running:
        demo = Demo("", ARTEFACTS / "jute.log")
        demo.url, demo.password = running.rstrip("/"), os.environ["JUTE_DEMO_PASSWORD"]
        yield demo
        return
    ARTEFACTS.mkdir(exist_ok=True)
    demo = Demo(os.environ["JUTE"], ARTEFACTS / "jute.log")
    demo.start()
    yield demo
    demo.stop()


@pytest.fixture(scope="session")
def browser():
    names = ("chromium", "chromium-browser", "google-chrome")
    executable = os.environ.get("JUTE_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    assert executable, "no Chromium was found; script/bootstrap --test installs one"
    # Chromium's sandbox refuses root, and containers often have little shared memory.
    arguments = ["--disable-dev-shm-usage"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def new_page(browser: Browser, request: pytest.FixtureRequest):
    """Opens pages that are watched; without a site, of anything."""
    opened: list[tuple[Page, Watch]] = []

    def new_page(site: str | None = None, width: int = checks.DESKTOP, script: bool = True) -> Page:
        context = browser.new_context(
            base_url=site,
            java_script_enabled=script,
            locale="en-GB",
            timezone_id="Europe/London",
            reduced_motion="reduce",
            viewport={"width": width, "height": checks.HEIGHT},
        )
        page = context.new_page()
        page.set_default_timeout(15_000)
        opened.append((page, Watch(page, site)))
        return page

    new_page.opened = opened
    yield new_page
    report = request.node.stash.get(outcome, None)
    if report is not None and report.failed:
        keep_failure(request.node.name, [page for page, _ in opened if not page.is_closed()])
    faults = [fault for _, watch in opened for fault in watch.faults]
    for page, _ in opened:
        page.context.close()
    assert not faults, "out of sight: " + "; ".join(faults)


def keep_failure(name: str, pages: list[Page]) -> None:
    folder = ARTEFACTS / "failures"
    folder.mkdir(parents=True, exist_ok=True)
    for number, page in enumerate(pages, start=1):
        stem = re.sub(r"[^\w-]+", "-", f"{name}-{number}")
        page.screenshot(path=folder / f"{stem}.png", full_page=True)
        (folder / f"{stem}.html").write_text(f"<!-- {page.url} -->\n{page.content()}")


@pytest.fixture
def open_page(new_page, site):
    return lambda **options: new_page(site.url, **options)


@pytest.fixture
def page(open_page):
    return open_page()


@pytest.fixture
def sign_in(request: pytest.FixtureRequest, site):
    """Signs in through the form, as a person would; the demo's user names are the roles."""

    def sign_in(user: str, page: Page | None = None) -> Page:
        page = page or request.getfixturevalue("page")
        page.goto("/sign-in")
        page.get_by_label("User name").fill(user)
        page.get_by_label("Password", exact=True).fill(site.password)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(lambda url: "/sign-in" not in url)
        return page

    return sign_in


@pytest.fixture
def check_axe():
    return checks.check_axe


@pytest.fixture
def check_reflow():
    return checks.check_reflow


@pytest.fixture
def shoot():
    folder = ARTEFACTS / "screens"
    folder.mkdir(parents=True, exist_ok=True)
    return lambda page, name: checks.shoot(page, folder, name)


@pytest.fixture
def look_over(check_axe, check_reflow, shoot):
    def look_over(page: Page, name: str) -> None:
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        expect(page.get_by_text("Every person and record here is made up")).to_be_visible()
        check_axe(page)
        check_reflow(page)
        shoot(page, name)

    return look_over


@pytest.fixture
def expect_faults(new_page):
    def expect_faults(page: Page) -> list[str]:
        watch = next(watch for opened, watch in new_page.opened if opened == page)
        faults, watch.faults = watch.faults, []
        return faults

    return expect_faults
