"""Lists of stories and of claims as pages that load nothing."""

from collections.abc import Iterable

from sayso.records.links import Claim, Story
from sayso.views import page


def render_stories(found: Iterable[Story]) -> str:
    """A page that lists stories in the order given."""
    return page.environment().get_template("stories.html").render(stories=list(found))


def render_claims(found: Iterable[Claim]) -> str:
    """A page that lists claims in the order given."""
    return page.environment().get_template("claims.html").render(claims=list(found))
