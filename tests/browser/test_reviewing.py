"""The review by keyboard, where the server is slow, refuses, or a claim has to be put in other words."""

from tests.browser.conftest import Served
from tests.browser.looking import Opened, ask

VERDICTS = "**/api/v1/reviews"


def test_nobody_waits_for_the_server_and_nothing_is_lost(browser, fresh: Served) -> None:
    """The next claim comes before the answer; where a verdict was not kept, its claim comes back."""
    opened = Opened(browser, fresh)
    page, held = opened.page, []

    def hold(route) -> None:
        held.append(route)

    opened.go("/review")
    page.wait_for_selector(".verdicts")
    queue = ask(fresh, "/review/queue?limit=3")["queue"]
    page.route(VERDICTS, hold)
    with page.expect_request(VERDICTS):
        page.keyboard.press("a")
    page.wait_for_function(SHOWN, arg=queue[1]["claim"]["id"])
    while not held:
        page.wait_for_timeout(10)
    with page.expect_response(VERDICTS):
        held.pop().continue_()
    page.get_by_text("accept: ").wait_for()
    page.unroute(VERDICTS)
    page.route(VERDICTS, lambda route: route.abort())
    page.keyboard.press("r")
    page.get_by_text("Not kept: ").wait_for()
    page.wait_for_function(SHOWN, arg=queue[1]["claim"]["id"])
    page.unroute(VERDICTS)
    kept = ask(fresh, "/decisions?kind=review")["decisions"]
    assert [(one["value"], one["about"][0]) for one in kept] == [("accept", queue[0]["claim"]["id"])]


SHOWN = "id => document.querySelector(`.review .mark.lit[data-claims~='${id}']`)"
"""The passage that is shown has the words of this claim."""


def test_an_edit_keeps_what_the_words_say_instead(browser, fresh: Served) -> None:
    """An edit asks for words, moves on, and can be undone like any verdict."""
    opened = Opened(browser, fresh)
    page = opened.page
    opened.go("/review")
    page.wait_for_selector(".verdicts")
    page.keyboard.press("e")
    page.get_by_label("What do the words say instead?").fill("it says that he was asked to")
    with page.expect_response(VERDICTS):
        page.keyboard.press("Enter")
    page.get_by_text("edit: ").wait_for()
    (kept,) = ask(fresh, "/decisions?kind=review")["decisions"]
    assert (kept["value"], kept["reason"]) == ("edit", "it says that he was asked to")
    with page.expect_response("**/api/v1/reviews/undo"):
        page.keyboard.press("u")
    page.get_by_text("Undone: edit").wait_for()
    assert not [
        one
        for one in ask(fresh, "/decisions?kind=review")["decisions"]
        if one["in_effect"] and one["kind"] == "review"
    ]
