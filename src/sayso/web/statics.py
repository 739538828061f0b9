"""Style sheets, scripts and icons, from the package itself."""

from fastapi.responses import Response
from starlette.datastructures import QueryParams
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from sayso.web import shown

FOR_EVER = "public, max-age=31536000, immutable"


class Static(StaticFiles):
    """The files of `static/`, and `views.css`, which is drawn from the views' own style sheets."""

    def __init__(self) -> None:
        super().__init__(packages=[("sayso.web", "static")])

    async def get_response(self, path: str, scope: Scope) -> Response:
        """A file; whoever asked for this very version of it may keep it, others must ask again."""
        if path == "views.css" and scope["method"] in ("GET", "HEAD"):
            answer = Response(shown.content(path), media_type="text/css")
        else:
            answer = await super().get_response(path, scope)
        asked = QueryParams(scope["query_string"]).get("v")
        known = asked is not None and asked == shown.version(path)
        answer.headers["Cache-Control"] = FOR_EVER if known else "no-cache"
        return answer
