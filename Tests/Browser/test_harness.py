"""The harness's own tools find what they are there to find."""

import struct
import sys
import textwrap
from pathlib import Path

import pytest

from harness.checks import shoot
from harness.demo import Demo, DemoError, find_password

GOOD = """<!doctype html><html lang="en"><head><title>Reviews due</title>
<meta name="viewport" content="width=device-width"></head>
<body><main><h1>Reviews due</h1><p>Two reviews are due this week.</p></main></body></html>"""


@pytest.mark.parametrize(
    "output, password",
    [
        ("Serving on http://127.0.0.1:8080\nDemo password: tayside-loom-42\n", "tayside-loom-42"),
        ("  The password for every account:  a:b  \nmore", "a:b"),
        ("Password (shown once):\n", None),
        ("passwords are hashed\n", None),
    ],
)
def test_the_password_is_found_in_the_output(output, password):
    assert find_password(output) == password


def serve_with(tmp_path, body: str, **options) -> Demo:
    """A demo whose executable is a few lines of Python."""
    executable = tmp_path / "jute"
    executable.write_text(f"#!{sys.executable}\n{textwrap.dedent(body)}")
    executable.chmod(0o755)
    return Demo(str(executable), tmp_path / "jute.log", **options)


def test_a_demo_is_ready_once_it_answers_and_leaves_nothing_behind(tmp_path):
    demo = serve_with(
        tmp_path,
        """
        import http.server, sys
        options = dict(zip(sys.argv[2::2], sys.argv[3::2]))
        assert sys.argv[1] == "demo" and options["--people"] == "300", sys.argv
        class Health(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200 if self.path == "/health" else 404)
                self.end_headers()
        print("Demo password: loom", flush=True)
        http.server.HTTPServer(("127.0.0.1", int(options["--port"])), Health).serve_forever()
        """,
    )
    demo.start()
    assert demo.password == "loom"
    folder = demo.folder
    demo.stop()
    assert demo.process.returncode is not None
    assert not Path(folder).exists()


def test_a_demo_that_ends_says_why(tmp_path):
    demo = serve_with(tmp_path, "raise SystemExit('the port is taken')")
    with pytest.raises(DemoError, match="status 1:\nthe port is taken"):
        demo.start()


def test_a_demo_that_never_answers_is_given_up(tmp_path):
    demo = serve_with(tmp_path, "import time; print('password: loom', flush=True); time.sleep(60)", patience=1.5)
    with pytest.raises(DemoError, match="did not answer /health"):
        demo.start()
    assert demo.process.returncode is not None


def test_axe_passes_a_good_page_and_names_the_fault_of_another(new_page, check_axe):
    page = new_page()
    page.set_content(GOOD)
    check_axe(page)
    page.set_content(GOOD.replace("<p>", '<img src="data:,"><p>'))
    with pytest.raises(AssertionError, match="image-alt"):
        check_axe(page)


def test_axe_looks_in_the_dark_and_at_small_targets(new_page, check_axe):
    page = new_page()
    dim = "<style>@media (prefers-color-scheme: dark) { p { color: #777; background: #666 } }</style></head>"
    page.set_content(GOOD.replace("</head>", dim))
    with pytest.raises(AssertionError, match="(?s)1280 px, dark: .*color-contrast"):
        check_axe(page)
    link = '<a href="#{}" style="display:block;width:9px;height:9px;overflow:hidden">{}</a>'
    page.set_content(GOOD.replace("<p>", link.format("a", "a") + link.format("b", "b") + "<p>"))
    with pytest.raises(AssertionError, match="target-size"):
        check_axe(page)


def test_a_page_wider_than_a_narrow_screen_is_found(new_page, check_reflow):
    page = new_page()
    page.set_content(GOOD)
    check_reflow(page)
    page.set_content(GOOD.replace("<p>", '<p style="width:400px">'))
    with pytest.raises(AssertionError, match="px wide on a screen of 320 px"):
        check_reflow(page)


def test_pictures_are_taken_at_both_widths_and_the_page_is_left_as_it_was(new_page, tmp_path):
    page = new_page(width=700)
    page.set_content(GOOD)
    pictures = shoot(page, tmp_path, "reviews")
    widths = [struct.unpack(">I", picture.read_bytes()[16:20])[0] for picture in pictures]
    assert widths == [390, 1280]
    assert page.viewport_size["width"] == 700


def test_what_goes_wrong_out_of_sight_is_noted(new_page, expect_faults):
    page = new_page("http://127.0.0.1:9")
    page.route("**/*", lambda route: route.fulfill(status=404 if "missing" in route.request.url else 200, body="ok"))
    page.set_content(
        '<img src="http://127.0.0.1:9/missing.png"><img src="http://elsewhere.example/x.png">'
        "<script>console.error('refused'); undefinedFunction()</script>"
    )
    page.wait_for_load_state("load")
    faults = "\n".join(expect_faults(page))
    assert "answered 404: http://127.0.0.1:9/missing.png" in faults
    assert "request to another site: http://elsewhere.example/x.png" in faults
    assert "console: refused" in faults
    assert "script error: undefinedFunction" in faults
