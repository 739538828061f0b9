"""A browser's way of asking, without a browser."""

from starlette.testclient import TestClient

from sayso.web import app

HERE = "http://127.0.0.1:8087"
OWN_PAGE = {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}


def client(path, access=None, **headers):
    """One that asks as a browser does from the server's own pages; it follows no redirect by itself."""
    made = app.create(path, access)
    return TestClient(made, base_url=HERE, headers={**OWN_PAGE, **headers}, follow_redirects=False)
