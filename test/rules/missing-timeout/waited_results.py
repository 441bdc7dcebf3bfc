"""A wrapper around what was already waited for ends nothing; one around the work does."""
import asyncio

import httpx

bounded = httpx.AsyncClient(timeout=None)
unbounded = httpx.AsyncClient(timeout=None)  # expect: missing-timeout


async def with_limit(work):
    return await asyncio.wait_for(work, 5)


async def first():
    return await with_limit(bounded.get("https://example.com/a"))


async def second():
    answer = await unbounded.get("https://example.com/c")
    return await with_limit(answer)
