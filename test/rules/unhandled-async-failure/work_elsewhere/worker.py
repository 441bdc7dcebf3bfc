# What fails is in another file, and this one names no library that leaves the process.
import asyncio

from audit import note


async def keep(event):
    await asyncio.to_thread(note, event)


async def handle(event):
    asyncio.create_task(keep(event))  # expect: unhandled-async-failure
