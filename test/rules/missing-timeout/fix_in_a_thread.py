# A thread gets its deadline as the function's own argument; an executor hands on no keywords.
import asyncio

import requests


async def rates(loop, url):
    await asyncio.to_thread(requests.get, url)  # expect: missing-timeout
    await asyncio.to_thread(  # expect: missing-timeout
        requests.post,
        url,
        json={"day": "today"},  # the service wants it
    )
    await loop.run_in_executor(None, requests.get, url)  # expect: missing-timeout
