"""Mirren keeps the plan: she goes from it to a priority, to the outcomes behind it, and takes the numbers away."""

import csv
import json

from playwright.sync_api import Page, expect

HIDDEN = "hidden to protect people"


def test_she_goes_from_the_plan_to_a_measure_and_the_files_agree_with_the_page(page: Page, sign_in, look_over):
    sign_in("strategy-officer")
    page.get_by_role("link", name="Our plan").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Strategic")
    look_over(page, "plan-of-the-partnership")
    page.get_by_role("main").get_by_role("link", name="Health inequalities").first.click()
    behind = page.get_by_role("region", name="The outcomes behind it")
    expect(behind).to_contain_text("Outcomes improved")
    expect(page.get_by_role("heading", name="Key actions")).to_be_visible()
    look_over(page, "priority")

    page.get_by_role("link", name="Measures", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="How are we doing?")).to_be_visible()
    look_over(page, "measures")
    page.goto("/measures/outcomes-improved")
    look_over(page, "measure")
    splits = page.get_by_role("navigation", name="Split by")
    splits.get_by_role("link", name="Area", exact=True).click()
    expect(splits.get_by_role("link", name="Area", exact=True)).to_have_attribute("aria-current", "true")
    page.get_by_label("Period", exact=True).select_option(label="Last 24 months")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_label("Period", exact=True)).to_have_value("last-24-months")
    expect(splits.locator("[aria-current]"), "the split is kept").to_have_text("Area")
    look_over(page, "measure-by-area")

    shown = rows_of(page)
    assert len(shown) >= 8, "each of the eight areas has its row"
    from_csv = {row["label"]: row for row in csv_rows(save(page, "CSV"))}
    answer = json.loads(save(page, "JSON"))
    assert answer["measure"] == "measure/outcomes-improved" and answer["by"] == "area"
    from_json = {row["label"]: row for row in answer["rows"]}
    assert set(from_json) == set(from_csv) - {"All"}, "the file ends with the whole; the chart does not"
    nobody = {label for label, row in from_json.items() if label == "Not known" and row["of"] == 0}
    assert set(shown) == set(from_json) - nobody, "what is not known is a row only if there is somebody in it"
    for label, (percent, base) in shown.items():
        if percent == HIDDEN:
            known = from_json[label]["of"]
            assert base == (HIDDEN if known is None else f"{known:,}"), "a share that is hidden keeps its own base"
            assert from_json[label]["suppressed"] is True and from_json[label]["percent"] is None, label
            assert from_csv[label]["suppressed"] == "true" and from_csv[label]["percent"] == "hidden", label
            continue
        counted = base.replace(",", "") or "0"
        assert from_csv[label]["of"] == counted, label
        assert from_json[label]["of"] == int(counted), label
        if counted == "0":
            assert from_json[label]["percent"] is None and from_csv[label]["percent"] == "", "no share of nobody"
        else:
            assert from_json[label]["percent"] == float(from_csv[label]["percent"]), label
            assert_rounded(percent, from_json[label]["percent"], int(counted), label)


def assert_rounded(shown: str, exact: float, base: int, label: str) -> None:
    """A page gives whole numbers for a base below a thousand; the files keep their decimal."""
    if base >= 1000:
        assert float(shown.rstrip("%")) == exact, label
    elif shown.split()[0] in ("under", "over"):
        assert shown == ("under 1%" if exact < 1 else "over 99%"), label
    else:
        assert "." not in shown and abs(float(shown.rstrip("%")) - exact) <= 0.5, label


def rows_of(page: Page) -> dict[str, tuple[str, str]]:
    """Each row of the chart's table: its name, the share, and of how many."""
    rows = page.locator(".chart table tbody tr").all()
    cells = [[cell.inner_text().strip() for cell in row.locator("th, td").all()] for row in rows]
    return {row[0]: (row[1], row[2]) for row in cells}


def save(page: Page, kind: str) -> str:
    with page.expect_download() as download:
        page.get_by_role("link", name=kind, exact=True).first.click()
    assert download.value.suggested_filename.startswith("outcomes-improved-by-area-")
    return download.value.path().read_text(encoding="utf-8")


def csv_rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


def test_a_question_that_cannot_be_answered_says_what_to_ask(page: Page, sign_in, look_over):
    sign_in("strategy-officer")
    page.goto("/measures/outcomes-improved?period=the+other+day")
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("Period", exact=True), "nothing is lost").to_have_value("the other day")
    look_over(page, "measure-fault")


def test_the_table_sorts_and_hidden_numbers_stay_last(page: Page, sign_in):
    sign_in("strategy-officer")
    page.goto("/measures/outcomes-improved?by=service")
    table = page.get_by_role("table", name="All rows: Did life get better?", exact=True)
    share = table.get_by_role("columnheader").nth(2)
    for order in ("ascending", "descending"):
        share.get_by_role("button").click()
        expect(share).to_have_attribute("aria-sort", order)
        words = [cell.inner_text() for cell in table.locator("tbody tr td:nth-child(3)").all()]
        hidden = [index for index, cell in enumerate(words) if cell == HIDDEN]
        assert hidden == list(range(len(words) - len(hidden), len(words))), "a hidden number is never sorted as zero"
