# Requests made side by side, and what becomes of their answers.
import asyncio

import httpx


async def each(urls):
    async with httpx.AsyncClient(timeout=10) as client:
        responses = await asyncio.gather(*[client.get(u) for u in urls])  # expect: unchecked-response-status
    return [r.json() for r in responses]


async def unpacked():
    async with httpx.AsyncClient(timeout=10) as client:
        stock, price = await asyncio.gather(
            client.get("https://example.com/stock"),  # expect: unchecked-response-status
            client.get("https://example.com/price"),
        )
    price.raise_for_status()
    return stock.json(), price.json()


async def through_a_list(urls):
    async with httpx.AsyncClient(timeout=10) as client:
        requests = [asyncio.create_task(client.get(u)) for u in urls]  # expect: unchecked-response-status
        pages = {}
        for url, page in zip(urls, await asyncio.gather(*requests)):
            pages[url] = page.text
        return pages


async def looked_at(urls):
    async with httpx.AsyncClient(timeout=10) as client:
        responses = await asyncio.gather(*[client.get(u) for u in urls], return_exceptions=True)
    for response in responses:
        if isinstance(response, Exception):
            raise response
        response.raise_for_status()
    return [r.json() for r in responses]


async def only_good_ones(urls):
    async with httpx.AsyncClient(timeout=10) as client:
        responses = await asyncio.gather(*(client.get(u) for u in urls))
    return [r.json() for r in responses if r.is_success]


async def with_exceptions(urls):
    async with httpx.AsyncClient(timeout=10) as client:
        responses = await asyncio.gather(*[client.get(u) for u in urls], return_exceptions=True)  # expect: unchecked-response-status
    return [r.json() for r in responses if not isinstance(r, Exception)]


async def handed_on(urls, store):
    async with httpx.AsyncClient(timeout=10) as client:
        responses = await asyncio.gather(*[client.get(u) for u in urls])
    store(responses)
    return [r.json() for r in responses]


def probe(url):
    # The handler drops what is raised; a refusal is an answer, and passes for an empty one.
    try:
        response = httpx.get(url)  # expect: unchecked-response-status
        return sum(m.get("size", 0) for m in response.json().get("models", []))
    except Exception:
        return 0
