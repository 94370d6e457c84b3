"""Fergus does not take a figure at its word: he splits it twice, holds places against the whole, asks what was known
earlier, and takes the numbers away."""

import csv
import json
import re
from datetime import date, timedelta

from playwright.sync_api import Page, expect

HIDDEN = "hidden to protect people"

# Crossings of which, in a small made-up partnership, something may be shown on most days.
CROSSINGS = [
    "/measures/outcomes-never-reviewed?by=simd-quintile&and=sex",
    "/measures/reviews-on-time?by=simd-quintile&and=sex&period=last-24-months",
    "/measures/reviews-on-time?by=area&and=sex&period=last-24-months",
    "/measures/carer-hours-mean?by=simd-quintile&and=age-band",
]


def test_two_breakdowns_at_once(page: Page, sign_in, look_over):
    sign_in("board-member")
    page.goto("/measures/outcomes-improved")
    page.get_by_role("navigation", name="Split by").get_by_role("link", name="Area", exact=True).click()
    further = page.get_by_role("navigation", name="And each by")
    expect(further.locator("[aria-current]")).to_have_text("Nothing more")
    further.get_by_role("link", name="Age", exact=True).click()
    expect(further.locator("[aria-current]")).to_have_text("Age")
    # A few hundred people are too few for so fine a table: it says why, and what to do.
    refused = page.get_by_role("main").get_by_text(re.compile("So few are counted that nothing by area and age at once"))
    expect(refused).to_contain_text("Ask for one of the two, or for a longer period")
    look_over(page, "crossing-too-few")

    for crossing in CROSSINGS:
        page.goto(crossing)
        table = page.get_by_role("table", name=re.compile(" by "))
        if table.count():
            break
    else:
        raise AssertionError("no crossing has anything to show")
    expect(page.get_by_text("and below it of how many")).to_be_visible()
    expect(table.get_by_role("columnheader", name="All")).to_be_visible()
    expect(table.get_by_role("rowheader", name="All")).to_be_visible()
    expect(table).to_contain_text(HIDDEN)
    expect(page.get_by_text("it is hidden to protect people. Another number may be hidden with it")).to_be_visible()
    look_over(page, "crossing")
    with page.expect_download() as download:
        page.get_by_role("link", name="JSON", exact=True).click()
    answer = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert len(answer["by"]) == 2 and any(row["suppressed"] for row in answer["rows"])


def test_a_crossing_that_is_not_offered_keeps_the_rest(page: Page, sign_in, look_over):
    sign_in("board-member")
    page.goto("/measures/outcomes-improved?by=sex&and=service&period=last-24-months")
    alert = page.get_by_role("alert")
    expect(alert).to_be_focused()
    expect(alert).to_contain_text("This is not split by sex and service at once")
    look_over(page, "crossing-refused")
    alert.get_by_role("link").click()
    expect(page.get_by_role("link", name="Nothing more", exact=True)).to_be_focused()
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("alert"), "the form does not ask for the fault again").to_have_count(0)
    expect(page.get_by_label("Period", exact=True)).to_have_value("last-24-months")
    expect(page.get_by_role("navigation", name="Split by").locator("[aria-current]")).to_have_text("Sex")


def test_services_and_areas_against_the_whole(page: Page, sign_in, look_over):
    sign_in("board-member")
    page.goto("/measures/outcomes-improved")
    page.get_by_role("link", name="Services against the whole").click()
    expect(page.get_by_role("heading", level=1, name="Does any stand apart?")).to_be_visible()
    for places, name in (("Services", "funnel-services"), ("Areas", "funnel-areas")):
        page.get_by_label("Places").select_option(label=places)
        page.get_by_label("Period", exact=True).select_option(label="Last 24 months")
        page.get_by_role("button", name="Show").click()
        expect(page.get_by_label("Places").locator("option:checked")).to_have_text(places)
        expect(page.get_by_label("Period", exact=True)).to_have_value("last-24-months")
        expect(page.get_by_text(f"The {places.lower()} stand by name, never by result")).to_be_visible()
        table = page.get_by_role("table", name="Each of them, by name, with who came")
        if not table.count():
            expect(page.get_by_role("heading", name="Nothing can be drawn")).to_be_visible()
            continue
        names = [each.inner_text() for each in table.locator("tbody th").all()]
        assert names == sorted(names, key=str.lower), "it is no league table"
        for beside in ("Mean age", "Mean baseline score"):
            expect(table.get_by_role("columnheader", name=re.compile(beside))).to_be_visible()
        standings = {each.inner_text() for each in table.locator("tbody td:last-child").all()}
        assert standings <= {
            "no different beyond chance", "better, beyond chance", "worse, beyond chance", "better, perhaps by chance",
            "worse, perhaps by chance", "cannot be said",
        }, standings
        look_over(page, name)
    expect(page.locator("svg.plot[role=img]")).to_have_count(1)


def test_what_was_known_earlier(page: Page, sign_in, look_over):
    sign_in("board-member")
    page.goto("/measures/people-with-plan")
    now = page.locator(".lead").inner_text()
    day = date.today() - timedelta(days=200)
    page.get_by_label("As it was known on").fill(day.isoformat())
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_label("As it was known on")).to_have_value(day.isoformat())
    assert page.locator(".lead").inner_text() != now, "the records said something else then"
    page.get_by_text("How this figure was made").click()
    made = page.get_by_text(re.compile(rf"{day.day} {day:%B} {day.year} at 11:59pm"))
    expect(made.first).to_be_visible()
    look_over(page, "measure-as-at")
    page.get_by_role("navigation", name="Split by").get_by_role("link", name="Area", exact=True).click()
    expect(page.get_by_label("As it was known on"), "the day is kept").to_have_value(day.isoformat())
    page.get_by_label("As it was known on").fill("last spring")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("alert")).to_contain_text("“last spring” is not a day")
    expect(page.get_by_role("navigation", name="Split by").locator("[aria-current]")).to_have_text("Area")
    look_over(page, "measure-as-at-fault")


def test_over_time_with_its_verdict_and_its_files(page: Page, sign_in, look_over):
    sign_in("board-member")
    page.goto("/outcomes")
    chart = page.locator("figure.chart").filter(has_text="Is it getting better over time?")
    verdict = re.compile("improving|getting worse|no change beyond chance|changed|too few")
    answer = chart.locator(".chart-answer")
    expect(answer).to_contain_text(verdict)
    drawing = chart.get_by_role("img", name="Is it getting better over time?")
    expect(drawing).to_be_visible()
    said = drawing.locator("desc").text_content()
    assert said.startswith(answer.inner_text()), "a screen reader hears the answer, not that there is a chart"
    expect(chart.locator(".table-note").first).to_contain_text(re.compile("p-chart|XmR chart"))
    chart.get_by_text("The numbers of each month").click()
    table = chart.get_by_role("table")
    expect(table.locator("tbody tr")).to_have_count(24)
    # Every mark in the drawing has its rule in words, in the list and in the table.
    marks = chart.locator("svg .mark").count()
    marked = [each for each in table.locator("tbody td:last-child").all_inner_texts() if each not in ("none", "")]
    assert len(marked) == marks
    newest = re.search(r"[A-Z][a-z]+ \d{4}, (\S+%)", answer.inner_text())
    if newest:
        shown = [each for each in table.locator("tbody td:nth-child(2)").all_inner_texts() if each.endswith("%")]
        assert newest[1] == shown[-1], "the sentence and the line say the same"
    for kind in ("CSV", "JSON"):
        with page.expect_download() as download:
            chart.get_by_role("link", name=kind, exact=True).click()
        text = download.value.path().read_text(encoding="utf-8")
        if kind == "CSV":
            notes = [line for line in text.splitlines() if line.startswith("#")]
            assert any("Definition:" in note for note in notes) and any("Records as at:" in note for note in notes)
            rows = list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
            assert len(rows) == 24 and {row["mark"] for row in rows if row["mark"]} == set(marked)
        else:
            assert len(json.loads(text)["months"]) == 24


def test_each_chart_says_what_it_shows_and_has_its_table(page: Page, sign_in):
    sign_in("board-member")
    for path in ("/outcomes", "/measures/outcomes-improved?by=area", "/measures/outcomes-improved/funnel?by=area"):
        page.goto(path)
        for chart in page.locator("figure.chart").all():
            drawing = chart.locator("svg[role=img]")
            title, said = drawing.locator("title").text_content(), drawing.locator("desc").text_content()
            assert title == chart.locator("figcaption :is(h2, h3)").inner_text()
            assert said.startswith(chart.locator(".chart-answer").inner_text())
            assert chart.locator("table").count() or page.locator("main table").count(), f"{title} has no table"
