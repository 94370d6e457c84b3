"""Counts what somebody does on a page: clicks, choices and fields that are filled in, and how long it takes."""

import time

from playwright.sync_api import Page

# Forty words a minute, of five letters and a space, in milliseconds a letter.
DELAY = 60_000 / (40 * 6)

LISTEN = """() => {
    const counts = window.interactionCounts = {};
    const note = element => { counts[element.name || element.id || element.href || element.textContent.trim()] = true; };
    addEventListener("change", event => note(event.target), true);
    addEventListener("click", event => {
        const pressed = event.target.closest("a, button, summary");
        if (pressed) { note(pressed); sessionStorage.interactions = String(total()); }
    }, true);
    const before = Number(sessionStorage.interactions || 0);
    const total = () => before + Object.keys(counts).length;
    window.interactions = total;
}"""


class Count:
    """Begins when it is made; `again` goes on with it on the next page."""

    def __init__(self, page: Page):
        self.page, self.started, self.delay = page, time.monotonic(), DELAY
        page.evaluate("sessionStorage.interactions = '0'")
        page.evaluate(LISTEN)

    def again(self) -> None:
        self.page.wait_for_load_state("load")
        self.page.evaluate(LISTEN)

    def done(self) -> dict:
        """How many interactions there were, and in how many seconds."""
        return {
            "interactions": int(self.page.evaluate("Number(sessionStorage.interactions)")),
            "seconds": round(time.monotonic() - self.started, 1),
        }
