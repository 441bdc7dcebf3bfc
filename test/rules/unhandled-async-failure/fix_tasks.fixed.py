# The fix awaits the work.
import asyncio

import httpx


async def report(event):
    async with httpx.AsyncClient(timeout=30) as client:
        await client.post("https://example.com/events", json=event)


async def handle(event):
    await report(event)  # expect: unhandled-async-failure
    await report(event)  # expect: unhandled-async-failure
