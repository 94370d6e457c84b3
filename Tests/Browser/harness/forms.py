"""How the journeys fill in what a form asks in more than one box."""

from datetime import date

from playwright.sync_api import Locator, Page


def fill_date(place: Page | Locator, question: str, day: date) -> None:
    """Types a date into its three boxes."""
    boxes = place.get_by_role("group", name=question)
    boxes.get_by_label("Day").fill(str(day.day))
    boxes.get_by_label("Month").fill(str(day.month))
    boxes.get_by_label("Year").fill(str(day.year))


def find_person(page: Page, words: str) -> None:
    """Searches as a worker does, from wherever they are."""
    page.get_by_role("link", name="People", exact=True).click()
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("button", name="Search").click()


def find_record(page: Page, name: str) -> str:
    """The address of the record of somebody with this name, as a worker finds it."""
    find_person(page, name)
    given, family = name.split()
    return page.get_by_role("link", name=f"{family}, {given}").get_attribute("href")


def rung(place: Page | Locator, question: str, score: int) -> Locator:
    """One rung of a ladder, whose name may go on to say what it means or that it was the score last time."""
    return place.get_by_role("group", name=question).locator(f'input[type="radio"][value="{score}"]')


def took_part(page: Page, *names: str, others: str = "") -> None:
    """Says who was at a review: of the person and the care team, and of anybody else."""
    group = page.get_by_role("group", name="Who took part")
    for name in names:
        group.get_by_label(name).check()
    if others:
        page.get_by_label("Anybody else who took part").fill(others)


def score_outcome(page: Page, words: str, score: int, view: str = "The person’s view") -> None:
    """Answers a review's two questions about one outcome."""
    outcome = page.get_by_role("group", name=f"“{words}”")
    rung(outcome, "Where are they now?", score).check()
    outcome.get_by_label(view).check()
