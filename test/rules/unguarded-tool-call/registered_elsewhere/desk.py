# Tools that the agent's own file registers: those that their parameters show for tools are told here.
import httpx
from pydantic_ai import RunContext
from pydantic_ai.messages import ModelMessage


async def find_parcel(ctx: RunContext[str], number: str) -> str:
    """Find a parcel by its number."""
    async with httpx.AsyncClient(timeout=10) as client:
        response = await client.get(f"https://parcels.example/{number}")  # expect: unguarded-tool-call
        return response.raise_for_status().text


async def find_depot(ctx: RunContext[str], town: str) -> str:
    """Find the depot of a town."""
    try:
        async with httpx.AsyncClient(timeout=10) as client:
            return (await client.get(f"https://parcels.example/depots/{town}")).raise_for_status().text
    except httpx.HTTPError as error:
        return f"The depots cannot be asked: {error}"


async def instructions(ctx: RunContext[str]) -> str:
    """What the agent is told about its customer."""
    async with httpx.AsyncClient(timeout=10) as client:
        return (await client.get("https://parcels.example/rules")).raise_for_status().text


async def trim(ctx: RunContext[str], messages: list[ModelMessage]) -> list[ModelMessage]:
    """Keep what the archive says is worth keeping."""
    async with httpx.AsyncClient(timeout=10) as client:
        (await client.post("https://parcels.example/archive", json=len(messages))).raise_for_status()
    return messages[-10:]


async def fetch_rate(ctx: RunContext[str], town: str) -> str:
    """A helper: the tool below handles what it raises."""
    async with httpx.AsyncClient(timeout=10) as client:
        return (await client.get(f"https://parcels.example/rates/{town}")).raise_for_status().text


async def rate(ctx: RunContext[str], town: str) -> str:
    """Tell the rate of a town."""
    try:
        return await fetch_rate(ctx, town)
    except httpx.HTTPError as error:
        return f"No rate: {error}"
