# Literals that only make sense in the other unit.
import asyncio

import requests
from openai import OpenAI

requests.get("https://example.com", timeout=30000)  # expect: timeout-unit-mismatch
requests.get("https://example.com", timeout=30)
requests.get("https://example.com", timeout=3600)
OpenAI(timeout=1800)
MILLISECONDS = 30000
requests.get("https://example.com", timeout=MILLISECONDS)


async def work(job):
    await asyncio.wait_for(job, 10000)  # expect: timeout-unit-mismatch
    await asyncio.wait_for(job, timeout=10)


async def whole_run(work):
    async with asyncio.timeout(4000):
        await work()
    async with asyncio.timeout(30000):  # expect: timeout-unit-mismatch
        await work()
