# wait_for cannot stop what blocks the thread.
import asyncio

import requests


async def blocked():
    return await asyncio.wait_for(requests.get("https://example.com", timeout=60), 5)  # expect: ineffective-timeout


async def threaded():
    return await asyncio.wait_for(asyncio.to_thread(requests.get, "https://example.com", timeout=5), 6)
