# What runs in a thread is the same call: its arguments stand behind the function.
import asyncio
from functools import partial

import anyio
import requests
from starlette.concurrency import run_in_threadpool

session = requests.Session()


async def rates(url, options):
    await asyncio.to_thread(requests.get, url)  # expect: missing-timeout
    await asyncio.to_thread(requests.get, url, timeout=5)
    await asyncio.to_thread(requests.get, url, **options)
    await asyncio.to_thread(partial(requests.get, timeout=5), url)
    await asyncio.to_thread(session.post, url, json={"day": "today"})  # expect: missing-timeout
    await run_in_threadpool(requests.get, url)  # expect: missing-timeout
    await anyio.to_thread.run_sync(requests.get, url)  # expect: missing-timeout
    # The thread goes on, and whoever waits does not.
    await asyncio.wait_for(asyncio.to_thread(requests.get, url), timeout=5)
    async with asyncio.timeout(5):
        await asyncio.to_thread(requests.get, url)


async def later(loop, url):
    await loop.run_in_executor(None, requests.get, url)  # expect: missing-timeout
    await loop.run_in_executor(None, lambda: requests.get(url, timeout=5))
    await loop.run_in_executor(None, sorted, url)
