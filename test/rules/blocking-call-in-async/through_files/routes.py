# Routes on the event loop that ask functions of other files.
from fastapi import FastAPI

import answers
import store

app = FastAPI()


@app.get("/orders")
async def order(number: int):
    return store.order_of(number)  # expect: blocking-call-in-async


@app.get("/again")
async def again(number: int):
    return store.order_of(number)


@app.post("/ask")
async def ask(question: str):
    reply = answers.run(question)  # expect: blocking-call-in-async
    return {"reply": reply, "dishes": store.dishes()}
