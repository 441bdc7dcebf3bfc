# A deadline around a call that blocks the thread; its fix.
import asyncio
import subprocess
import time

import requests


async def rates(url, **options):
    return await asyncio.wait_for(requests.get(url, **options, timeout=20), timeout=5)  # expect: ineffective-timeout


async def convert(path):
    result = await asyncio.wait_for(
        subprocess.run(  # expect: ineffective-timeout
            ["convert", path],  # two words
            timeout=60,
        ),
        10,
    )
    return result


async def threaded(url):
    return await asyncio.wait_for(asyncio.to_thread(requests.get, url, timeout=5), 6)


async def own_clock():
    async with asyncio.timeout(5):
        time.sleep(1)


async def quote(url):
    async with asyncio.timeout(5):
        response = requests.get(  # expect: ineffective-timeout
            url,
            timeout=60,
        )
    return response.text


async def first(url):
    async with asyncio.timeout(5) as limit:
        return requests.get(url, timeout=60).text, limit.when()  # expect: ineffective-timeout
