# Fixes move the call to a thread and keep the shape of the code.
import requests
import time
import asyncio


async def rates(session_id):
    await asyncio.sleep(2)  # expect: blocking-call-in-async
    body = (await asyncio.to_thread(requests.get,
        "https://example.com/rates",
        params={"session": session_id},  # whose rates
        timeout=30,
    )).json()
    return body
