# What a thread asks is asked.
import asyncio

import requests


async def check_line(address):
    # In a real implementation, this would send a full status request
    answer = await asyncio.to_thread(requests.head, address, timeout=5)
    return answer.ok
