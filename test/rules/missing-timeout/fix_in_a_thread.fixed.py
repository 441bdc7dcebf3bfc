# A thread gets its deadline as the function's own argument; an executor hands on no keywords.
import asyncio

import requests


async def rates(loop, url):
    await asyncio.to_thread(requests.get, url, timeout=30)  # expect: missing-timeout
    await asyncio.to_thread(  # expect: missing-timeout
        requests.post,
        url,
        json={"day": "today"},  # the service wants it
        timeout=30,
    )
    await asyncio.wait_for(loop.run_in_executor(None, requests.get, url), timeout=30)  # expect: missing-timeout
