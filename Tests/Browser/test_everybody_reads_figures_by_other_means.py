"""Figures by keyboard alone, on paper, in forced colours, and enlarged until a desk is as narrow as a phone."""

import re

import pytest
from playwright.sync_api import Page, expect

PAGES = ["/outcomes", "/measures/outcomes-improved?by=area"]

# What has the focus: what it is, whether it can be seen, whether something lies over it, and how it stands out.
FOCUSED = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const box = element.getBoundingClientRect(), style = getComputedStyle(element);
    const over = document.elementFromPoint(box.left + Math.min(box.width, 20) / 2, box.top + Math.min(box.height, 20) / 2);
    return {
        name: (element.textContent || element.name || "").trim().slice(0, 60), tag: element.tagName, id: element.id,
        x: box.left, y: box.top + window.scrollY, seen: box.width > 0 && box.bottom > 0 && box.top < window.innerHeight,
        covered: !!over && !element.contains(over) && !over.contains(element),
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== "none",
        inMain: !!element.closest("main"),
    };
}"""


@pytest.mark.parametrize("path", PAGES)
def test_by_keyboard_alone(path: str, page: Page):
    page.goto(path)
    page.keyboard.press("Tab")
    first = page.evaluate(FOCUSED)
    assert first["name"] == "Skip to main content" and first["seen"] and first["outlined"], first
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    steps, last = [], None
    for _ in range(600):
        page.keyboard.press("Tab")
        step = page.evaluate(FOCUSED)
        if step is None:
            break
        assert step["seen"], f"the focus cannot be seen: {step}"
        assert step["outlined"], f"the focus does not stand out: {step}"
        assert not step["covered"], f"something lies over the focus: {step}"
        assert step != last, f"the focus is trapped: {step}"
        steps.append(step)
        last = step
    else:
        raise AssertionError("the page has no end")
    assert steps[0]["inMain"] and not steps[-1]["inMain"], "from the content on to the foot of the page"
    # Down the page, and across it: only what is beside something may stand higher.
    columns = [step for step in steps if step["inMain"]]
    for one, other in zip(columns, columns[1:]):
        is_level = other["y"] >= one["y"] - 60
        assert is_level or other["x"] > one["x"] + 100, f"{other['name']} comes after {one['name']}"
    links = {step["name"] for step in steps}
    assert {"CSV", "JSON"} <= links, "the numbers can be taken away"
    # And back: no trap the other way either.
    for _ in range(len(steps) + 20):
        page.keyboard.press("Shift+Tab")
        step = page.evaluate(FOCUSED)
        if step and step["name"] == "Skip to main content":
            return
    raise AssertionError("there is no way back to the beginning")


def test_a_wide_table_is_moved_by_key(page: Page):
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto("/measures/outcomes-improved?by=service")
    place = page.locator(".table-scroll").first
    place.focus()
    expect(place).to_be_focused()
    if place.evaluate("element => element.scrollWidth > element.clientWidth"):
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(300)
        assert place.evaluate("element => element.scrollLeft") > 0


@pytest.mark.parametrize("path", PAGES + ["/measures/outcomes-improved/funnel?by=service"])
def test_on_paper_nothing_is_cut_off(path: str, page: Page, shoot):
    page.goto(path)
    page.emulate_media(media="print")
    # The width of A4 between its margins, at 96 pixels an inch.
    page.set_viewport_size({"width": 680, "height": 960})
    expect(page.locator(".print-header")).to_be_visible()
    for gone in (".site-header", ".form-row", ".splits", ".downloads", ".site-footer"):
        for each in page.locator(gone).all():
            expect(each).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    cut = page.evaluate(
        """() => [...document.querySelectorAll("main table, main svg")].filter((each) => {
            const box = each.getBoundingClientRect();
            return box.width > 0 && box.right > window.innerWidth + 1;
        }).map((each) => each.textContent.trim().slice(0, 60))"""
    )
    assert not cut, f"cut off on paper: {cut}"


@pytest.mark.parametrize("path", PAGES + ["/measures/outcomes-improved/funnel?by=service"])
def test_in_forced_colours_every_mark_is_seen(path: str, page: Page):
    page.emulate_media(forced_colors="active")
    page.goto(path)
    invisible = page.evaluate(
        """() => {
            const ground = getComputedStyle(document.body).backgroundColor;
            return [...document.querySelectorAll("svg.bars .bar, svg.bars text, svg.plot text, svg.plot .dot")]
                .filter((each) => getComputedStyle(each).fill === ground).map((each) => each.outerHTML);
        }"""
    )
    assert not invisible, invisible[:3]


@pytest.mark.parametrize("path", PAGES + ["/measures/outcomes-improved/funnel?by=service", "/releases", "/figures/ni-8"])
def test_enlarged_to_twice_and_four_times(path: str, page: Page, check_reflow):
    page.goto(path)
    check_reflow(page)
    page.set_viewport_size({"width": 640, "height": 450})
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    # Words keep inside their drawing.
    page.set_viewport_size({"width": 320, "height": 900})
    outside = page.evaluate(
        """() => [...document.querySelectorAll("svg[role=img] text")].filter((each) => {
            const box = each.getBoundingClientRect(), place = each.closest("figure").getBoundingClientRect();
            return box.width > 0 && (box.right > place.right + 1 || box.left < place.left - 1);
        }).map((each) => each.textContent)"""
    )
    assert not outside, f"beyond the edge: {outside}"
