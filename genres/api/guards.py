"""Who may call: no foreign host name (DNS rebinding), no other web site for anything that changes state.

The cross-site rule is that of Go 1.25's CrossOriginProtection: `Sec-Fetch-Site` where the browser sends it, else
`Origin`; a request with neither does not come from a browser.
"""

from collections.abc import Sequence
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from genres.api.problems import problem_response

_LOCAL_SUFFIXES = (".localhost", ".local", ".lan", ".home.arpa", ".internal")
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


class Guards:
    """Refuses with 421 or 403 before anything else sees the request."""

    def __init__(
        self, app: ASGIApp, *, allowed_hosts: Sequence[str], allowed_origins: Sequence[str], dashboard_port: int
    ) -> None:
        self._app = app
        self._dashboard_port = dashboard_port
        self._allowed_hosts = frozenset(host.lower() for host in allowed_hosts)
        self._allowed_origins = frozenset(origin.lower().rstrip("/") for origin in allowed_origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or refuse."""
        if scope["type"] == "http":
            headers = Headers(scope=scope)
            refusal = None
            if not self._is_known_host(headers.get("host", "")):
                refusal = problem_response(
                    421,
                    "unknown-host",
                    "This server does not go by that name. If it should, add the name to GS_ALLOWED_HOSTS.",
                )
            elif scope["method"] not in _SAFE_METHODS and self._is_cross_site(headers):
                refusal = problem_response(
                    403,
                    "cross-site",
                    "A page of another site may not change anything here. If it should, add it to GS_ALLOWED_ORIGINS.",
                )
            if refusal:
                await refusal(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _is_known_host(self, host: str) -> bool:
        name = _host_name(host)
        if name is None:
            return False
        return name in self._allowed_hosts or "." not in name or name.endswith(_LOCAL_SUFFIXES) or _is_address(name)

    def _is_cross_site(self, headers: Headers) -> bool:
        origin = headers.get("origin", "").lower()
        if origin and (origin.rstrip("/") in self._allowed_origins or self._is_own_page(origin, headers)):
            return False
        site = headers.get("sec-fetch-site")
        if site is not None:
            return site not in ("same-origin", "none")
        return bool(origin) and urlsplit(origin).netloc != headers.get("host", "").lower()

    def _is_own_page(self, origin: str, headers: Headers) -> bool:
        """Whether the page came from the dashboard's own port of this very host."""
        page = urlsplit(origin)
        try:
            own_port = self._dashboard_port != 0 and page.port == self._dashboard_port
        except ValueError:
            return False
        return own_port and page.hostname == _host_name(headers.get("host", ""))


def _host_name(host: str) -> str | None:
    try:
        name = urlsplit(f"//{host}").hostname
    except ValueError:
        return None
    return name.rstrip(".") if name else None


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
