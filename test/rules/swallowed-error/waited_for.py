# Work handed to somebody who is waited for fails where the waiting stands.
import asyncio

import httpx
from openai import AsyncOpenAI

client = AsyncOpenAI(timeout=30)


async def patiently(work, attempts=3):
    for attempt in range(attempts - 1):
        try:
            return await work()
        except TimeoutError:
            continue
    return await work()


async def rewrite(query):
    try:
        response = await patiently(lambda: client.responses.create(model="gpt-4.1", input=query))
        return response.output_text
    except Exception:  # expect: swallowed-error
        return None


async def classify(message):
    async def ask():
        response = await client.responses.create(model="gpt-4.1", input=message)
        return response.output_text

    try:
        return await asyncio.wait_for(ask(), timeout=5)
    except Exception:  # expect: swallowed-error
        return "question"


async def start_over(name):
    async with httpx.AsyncClient(timeout=5) as http:
        try:
            await http.delete(f"https://vectors.example.com/{name}")
        except Exception:
            # The collection does not exist, which is fine
            pass
        response = await http.put(f"https://vectors.example.com/{name}")
        response.raise_for_status()
