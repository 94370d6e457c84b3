"""What goes wrong in a page without showing: script errors, refused resources, requests to other sites."""

from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Response


class Watch:
    """Collects the `faults` of one page from when it is attached."""

    def __init__(self, page: Page, site: str | None):
        self.faults: list[str] = []
        self.origin = urlsplit(site)[:2] if site else None
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("console", self._console)
        page.on("request", self._request)
        page.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        # A refused page is a legitimate end of a journey; refused resources are told apart in `_response`.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.faults.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if self.origin and address.scheme in ("http", "https") and address[:2] != self.origin:
            self.faults.append(f"request to another site: {request.url}")

    def _response(self, response: Response) -> None:
        is_page = response.request.resource_type == "document"
        if response.status >= 500 or (response.status >= 400 and not is_page):
            self.faults.append(f"answered {response.status}: {response.url}")
