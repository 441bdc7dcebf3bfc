# Functions that ask a model by means nobody can look through.
import os

import httpx

URLS = os.environ["MODEL_URLS"].split(",")


async def call_local_llm(system: str, question: str) -> str:
    """Asks whichever of them answers."""
    async with httpx.AsyncClient(timeout=30) as client:
        answer = await client.post(URLS[0], json={"prompt": f"{system}\n{question}"})
        answer.raise_for_status()
        return answer.json()["response"]


async def call_gemini_api(prompt: str) -> str:
    async with httpx.AsyncClient(timeout=30) as client:
        answer = await client.post(URLS[1], json={"contents": prompt})
        answer.raise_for_status()
        return answer.json()["candidates"]


async def call_llm_gateway(name: str) -> dict:
    async with httpx.AsyncClient(timeout=30) as client:
        answer = await client.get(f"{URLS[2]}/{name}")
        answer.raise_for_status()
        return answer.json()


async def run_model(name: str) -> str:
    """Starts a model of the weather."""
    async with httpx.AsyncClient(timeout=30) as client:
        answer = await client.get(f"{URLS[3]}/{name}")
        answer.raise_for_status()
        return answer.text
