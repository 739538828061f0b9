"""The login in a real browser, by an address that it does not trust: plain http, and not this computer's own."""

import os
import re
import socket
import subprocess
from contextlib import closing

import pytest
from conftest import sayso

PASSWORD = "seven quiet herons"


@pytest.fixture
def elsewhere(tmp_path):
    """A server under an address that others reach it by, where browsers send no Sec-Fetch-Site."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as asked:
        try:
            asked.connect(("192.0.2.1", 9))  # sends nothing: it only picks a way
        except OSError:
            pytest.skip("this computer has no other address")
        address = asked.getsockname()[0]
    command = sayso("serve", "--host", address, "--port", 0, "--library", tmp_path / "library.sqlite")
    environment = {**os.environ, "SAYSO_PASSWORD": PASSWORD}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as server:
        yield re.search(r"http://\S+(?=/ )", server.stdout.readline())[0]
        server.terminate()


def test_one_logs_in_and_out_by_an_address_that_the_browser_does_not_trust(browser, elsewhere):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{elsewhere}/sources?text=harbour")
    page.get_by_label("Password").fill("not this")
    page.get_by_role("button", name="Log in").click()
    assert "This is not the password" in page.get_by_role("alert").inner_text()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    assert page.url == f"{elsewhere}/sources?text=harbour"
    (cookie,) = context.cookies()
    assert (cookie["httpOnly"], cookie["sameSite"], cookie["path"]) == (True, "Strict", "/")
    page.get_by_role("button", name="Log out").click()
    page.goto(elsewhere)
    assert page.url == f"{elsewhere}/login"
    context.close()


def test_a_page_elsewhere_can_neither_send_nor_frame_nor_read(browser, elsewhere, site):
    """Two servers of one computer are two sites' pages, too."""
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(elsewhere)
    seen = page.evaluate(
        """async there => {
            const tried = async (path, how) => {
                try { return (await fetch(there + path, how)).type } catch { return 'failed' }
            }
            return [await tried('/'), await tried('/', {mode: 'no-cors'}), await tried('/add', {method: 'POST'})]
        }""",
        site,
    )
    assert seen == ["failed", "failed", "failed"]
    context.close()
