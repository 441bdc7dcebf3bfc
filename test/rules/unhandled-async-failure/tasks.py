# Tasks and coroutines: forgotten, awaited, kept.
import asyncio
import logging

import httpx

background = set()


async def report(event):
    async with httpx.AsyncClient(timeout=30) as client:
        await client.post("https://example.com/events", json=event)


async def careful(event):
    try:
        await report(event)
    except httpx.HTTPError:
        logging.exception("Event was not reported")


async def forgets(event):
    asyncio.create_task(report(event))  # expect: unhandled-async-failure
    asyncio.ensure_future(report(event))  # expect: unhandled-async-failure
    task = asyncio.create_task(report(event))  # expect: unhandled-async-failure


async def never_runs(event, client: httpx.AsyncClient):
    client.post("https://example.com/events", json=event)  # expect: unhandled-async-failure
    report(event)  # expect: unhandled-async-failure


async def fine(event):
    await report(event)
    asyncio.create_task(careful(event))
    task = asyncio.create_task(report(event))
    background.add(task)
    task.add_done_callback(background.discard)
    async with asyncio.TaskGroup() as group:
        group.create_task(report(event))
    await asyncio.gather(report(event), report(event))
    return asyncio.create_task(report(event))


async def tick():
    await asyncio.sleep(1)


async def local():
    asyncio.create_task(tick())
