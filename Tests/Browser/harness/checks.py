"""What is checked on every page, and how it is pictured."""

from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

PHONE, DESKTOP = 390, 1280
HEIGHT = 900

# The width, in CSS pixels, at which WCAG 2.2 (1.4.10) asks that a page needs no sideways scrolling.
REFLOW = 320

# All that axe-core does by default, and the size of targets (WCAG 2.2, 2.5.8), which it leaves out by default.
AXE_OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}

# What of it the dark can change.
AXE_DARK = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}


@contextmanager
def seen_as(page: Page, width: int, scheme: str = "light"):
    """The page at a width and in a colour scheme; as it was before, afterwards."""
    before = page.viewport_size
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme)
    try:
        yield
    finally:
        page.set_viewport_size(before)
        page.emulate_media(color_scheme="light")


def check_axe(page: Page) -> None:
    """Fails unless axe-core finds nothing on the page: on a phone, on a desk, and in the dark."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(Axe().axe_script)
    for width, scheme, options in (
        (PHONE, "light", AXE_OPTIONS),
        (DESKTOP, "light", AXE_OPTIONS),
        (DESKTOP, "dark", AXE_DARK),
    ):
        with seen_as(page, width, scheme):
            found = AxeResults(page.evaluate("options => axe.run(document, options)", options))
        if found.violations_count:
            raise AssertionError(f"{page.url} at {width} px, {scheme}: {found.generate_report()}")


def check_reflow(page: Page) -> None:
    """Fails if the page as a whole scrolls sideways on the narrowest screen."""
    with seen_as(page, REFLOW):
        width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= REFLOW, f"{page.url} is {width} px wide on a screen of {REFLOW} px"


def shoot(page: Page, folder: Path, name: str) -> list[Path]:
    """Pictures of the whole page on a phone and on a desk: `NAME-390.png`, `NAME-1280.png`."""
    pictures = []
    for width in (PHONE, DESKTOP):
        picture = folder / f"{name}-{width}.png"
        with seen_as(page, width):
            page.screenshot(path=picture, full_page=True, animations="disabled")
        pictures.append(picture)
    return pictures
