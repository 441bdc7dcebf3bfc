# Answers of requests made side by side; their checks.
import asyncio

import httpx


async def texts(urls):
    client = httpx.AsyncClient()
    pages = await asyncio.gather(
        *[client.get(url, timeout=5) for url in urls],  # expect: unchecked-response-status
    )
    found = []
    for url, page in zip(urls, pages):
        # keep the order
        found.append((url, page.text))
    return found


async def both(urls):
    async with httpx.AsyncClient(timeout=10) as client:
        stock, price = await asyncio.gather(client.get(urls[0]), client.get(urls[1]))  # expect: unchecked-response-status
        price.raise_for_status()
    return stock.json(), price.json()
