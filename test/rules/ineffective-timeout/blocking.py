# wait_for cannot stop what blocks the thread.
import asyncio

import requests


async def blocked():
    return await asyncio.wait_for(requests.get("https://example.com", timeout=60), 5)  # expect: ineffective-timeout


async def threaded():
    return await asyncio.wait_for(asyncio.to_thread(requests.get, "https://example.com", timeout=5), 6)


async def around(limit):
    async with asyncio.timeout(5):
        requests.post("https://example.com/bids", json={}, timeout=60)  # expect: ineffective-timeout
    async with asyncio.timeout(limit):
        requests.post("https://example.com/bids", json={}, timeout=60)  # expect: ineffective-timeout


async def shorter_itself():
    async with asyncio.timeout(60):
        requests.post("https://example.com/bids", json={}, timeout=5)


async def without_its_own():
    # missing-timeout speaks of this one.
    async with asyncio.timeout(5):
        requests.post("https://example.com/bids", json={})


async def behind_the_block():
    async with asyncio.timeout(5):
        await asyncio.sleep(1)
    requests.post("https://example.com/bids", json={}, timeout=60)


async def in_a_function_of_its_own():
    async with asyncio.timeout(5):
        def send():
            return requests.post("https://example.com/bids", json={}, timeout=60)
        await asyncio.to_thread(send)
