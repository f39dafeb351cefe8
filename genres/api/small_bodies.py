"""How much a request may bring: an export comes in at its own address, which counts for itself; all else is small."""

from fastapi import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES = 1024 * 1024
"""Of every other body; nginx has the same bound."""


class SmallBodies:
    """Ends with 413 the reading of a body that is larger, before all of it is in memory."""

    def __init__(self, app: ASGIApp, *, but_at: str) -> None:
        """`but_at` is the path at which a large body may come."""
        self._app = app
        self._but_at = but_at

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and count what is read."""
        if scope["type"] != "http" or scope["path"].removeprefix(scope.get("root_path", "")) == self._but_at:
            await self._app(scope, receive, send)
            return
        received = 0

        async def receive_little() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > MOST_BYTES:
                raise HTTPException(413)
            return message

        await self._app(scope, receive_little, send)
