"""Waiting for a job, bounded."""

import asyncio
from typing import Any

import httpx


async def finished(client: httpx.AsyncClient, uuid: str, *, within_s: float = 300.0) -> dict[str, Any]:
    """The status of a job once it runs no more."""
    async with asyncio.timeout(within_s):
        while True:
            answer = await client.get(f"/status/{uuid}")
            answer.raise_for_status()
            status: dict[str, Any] = answer.json()
            if status["status"] != "processing":
                return status
            await asyncio.sleep(0.01)
