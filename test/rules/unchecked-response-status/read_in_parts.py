# A body is a body however it is read.
import httpx


async def load(url):
    async with httpx.AsyncClient(timeout=5) as client:
        answer = await client.get(url)  # expect: unchecked-response-status
        return await answer.aread()
