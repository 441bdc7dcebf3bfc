# Blocking calls on an event loop that serves others, and calls that do not block it.
import asyncio
import subprocess
import time

import httpx
import requests
from fastapi import FastAPI
from openai import AsyncOpenAI, OpenAI
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

app = FastAPI()
client = OpenAI(timeout=30)
async_client = AsyncOpenAI(timeout=30)
engine = create_engine("postgresql://db.internal/app")


@app.get("/rates")
async def rates():
    return requests.get("https://example.com/rates", timeout=30).json()  # expect: blocking-call-in-async


@app.post("/ask")
async def ask(prompt: str):
    time.sleep(1)  # expect: blocking-call-in-async
    return client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": prompt}])


async def run(command):
    result = subprocess.run(command, timeout=30)  # expect: blocking-call-in-async
    return result.returncode


async def load(key):
    with Session(engine) as session:
        row = session.get(dict, key)  # expect: blocking-call-in-async
        session.commit()
        return row


async def store(key):
    with Session(engine) as session:
        session.commit()


async def fine(prompt):
    await asyncio.sleep(1)
    await asyncio.to_thread(requests.get, "https://example.com/rates", timeout=30)
    await asyncio.to_thread(lambda: requests.get("https://example.com/rates", timeout=30))
    async with httpx.AsyncClient(timeout=30) as http:
        await http.get("https://example.com/rates")
    return await async_client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": prompt}])


def synchronous():
    time.sleep(1)
    return requests.get("https://example.com/rates", timeout=30)


async def hands_over():
    def work():
        return requests.get("https://example.com/rates", timeout=30)

    return await asyncio.get_running_loop().run_in_executor(None, work)
