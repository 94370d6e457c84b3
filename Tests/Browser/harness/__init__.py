"""What the journeys share: the demo server, the browser, and the checks made on every page."""
