# Deadlines around the call: blocks, wait_for, callers, partial, decorators.
import asyncio
import functools

import anyio
from mcp import ClientSession


async def inside_block(session: ClientSession):
    async with asyncio.timeout(10):
        return await session.call_tool("search", {})


async def waited_for(session: ClientSession):
    return await asyncio.wait_for(session.call_tool("search", {}), timeout=10)


async def none_is_no_deadline(session: ClientSession):
    return await asyncio.wait_for(session.call_tool("search", {}), timeout=None)  # known-miss: missing-timeout


async def through_a_task(session: ClientSession):
    task = asyncio.create_task(session.call_tool("search", {}))
    return await asyncio.wait_for(task, 10)


async def with_anyio(session: ClientSession):
    with anyio.fail_after(5):
        await session.call_tool("search", {})


async def bare(reader, writer):
    session = ClientSession(reader, writer)  # expect: missing-timeout
    await session.initialize()
    return session


async def _fetch(session):
    import requests
    return requests.get("https://example.com")  # expect: missing-timeout


async def blocking_is_not_stopped():
    async with asyncio.timeout(5):
        return await _fetch(None)


def bound():
    import requests
    get = functools.partial(requests.get, timeout=5)
    return get("https://example.com")


def bound_without():
    import requests
    get = functools.partial(requests.get, verify=True)
    return get("https://example.com")  # expect: missing-timeout
