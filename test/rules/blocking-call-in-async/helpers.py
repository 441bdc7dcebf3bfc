# Functions of the project that hold the thread, called on the loop; and such as do not, or are run elsewhere.
import asyncio
from contextlib import asynccontextmanager
from functools import lru_cache

import httpx
import requests
from fastapi import FastAPI, WebSocket
from fastapi.concurrency import run_in_threadpool
from openai import AsyncOpenAI, OpenAI

client = OpenAI(timeout=30)
async_client = AsyncOpenAI(timeout=30)


def ask_model(question):
    reply = client.chat.completions.create(model="gpt-4o-mini-2024-07-18", messages=[{"role": "user", "content": question}], max_tokens=50)
    return reply.choices[0].message.content


def ask_twice(question):
    return ask_model(ask_model(question))


class Kitchen:
    def __init__(self):
        self.http = httpx.Client(timeout=5)

    def stock(self, dish):
        return self.http.get(f"https://kitchen.example.com/{dish}").json()

    async def stock_later(self, dish):
        return await asyncio.to_thread(self.stock, dish)


kitchen = Kitchen()


@lru_cache
def menu():
    return requests.get("https://kitchen.example.com/menu", timeout=5).json()


def waiting(question):
    return async_client.chat.completions.create(model="gpt-4o-mini-2024-07-18", messages=[{"role": "user", "content": question}], max_tokens=50)


def tidy(question):
    return question.strip().lower()


@asynccontextmanager
async def lifespan(app):
    ask_model("Are you there?")
    yield


app = FastAPI(lifespan=lifespan)


@app.post("/ask")
async def ask(question: str):
    return {"answer": ask_model(tidy(question))}  # expect: blocking-call-in-async


@app.post("/twice")
async def twice(question: str):
    return ask_twice(question)  # expect: blocking-call-in-async


@app.get("/stock")
async def stock(dish: str):
    return kitchen.stock(dish)  # expect: blocking-call-in-async


@app.websocket("/talk")
async def talk(socket: WebSocket):
    while True:
        words = await socket.receive_text()
        reply = ask_model(words)  # expect: blocking-call-in-async
        await socket.send_text(reply)


@app.post("/elsewhere")
async def elsewhere(question: str):
    first = await asyncio.to_thread(ask_model, question)
    second = await run_in_threadpool(ask_model, first)
    third = await asyncio.get_running_loop().run_in_executor(None, lambda: ask_model(second))
    return await waiting(third)


@app.get("/menu")
async def read_menu():
    return menu()


@app.get("/later")
async def later(dish: str):
    return await kitchen.stock_later(dish)


@app.post("/plain")
def plain(question: str):
    return ask_model(question)
