# Outcomes that are collected, and who reads them.
import asyncio

import httpx


async def send(address):
    async with httpx.AsyncClient(timeout=5) as client:
        response = await client.post(f"https://mail.example.com/{address}")
        response.raise_for_status()


async def tell_all(addresses):
    await asyncio.gather(*[send(address) for address in addresses], return_exceptions=True)  # expect: unhandled-async-failure


async def tell_two():
    tasks = [asyncio.create_task(send("support")), asyncio.create_task(send("sales"))]
    await asyncio.gather(*tasks, return_exceptions=True)  # expect: unhandled-async-failure


async def raised(addresses):
    await asyncio.gather(*[send(address) for address in addresses])


async def read(addresses):
    outcomes = await asyncio.gather(*[send(address) for address in addresses], return_exceptions=True)
    return [outcome for outcome in outcomes if isinstance(outcome, Exception)]


async def first_of(addresses):
    tasks = [asyncio.create_task(send(address)) for address in addresses]
    await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def shutdown(workers):
    await asyncio.gather(*[send(worker) for worker in workers], return_exceptions=True)
