# What runs in a thread fails like the call it makes there.
import asyncio

import requests


async def note(event):
    await asyncio.to_thread(requests.post, "https://audit.example.com/events", json=event, timeout=5)


async def note_later(event):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, requests.get, "https://audit.example.com/ping")


async def count(event):
    await asyncio.to_thread(sorted, event)


async def handle(event):
    asyncio.create_task(note(event))  # expect: unhandled-async-failure
    asyncio.create_task(note_later(event))  # expect: unhandled-async-failure
    asyncio.create_task(count(event))
    return {"ok": True}
