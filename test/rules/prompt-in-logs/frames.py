# What comes in over a socket is what somebody said, where the function is about talking or reads a message out of it.
import json
import logging

from fastapi import FastAPI, WebSocket
from openai import AsyncOpenAI

app = FastAPI()
client = AsyncOpenAI(timeout=30)
logger = logging.getLogger(__name__)


@app.websocket("/talk")
async def chat_socket(websocket: WebSocket) -> None:
    await websocket.accept()
    while True:
        data = await websocket.receive_json()
        logger.info(f"frame: {data}")  # expect: prompt-in-logs
        logger.info("frame of type %s", data.get("type"))


@app.websocket("/plain")
async def endpoint(ws: WebSocket) -> None:
    await ws.accept()
    raw = await ws.receive_text()
    frame = json.loads(raw)
    logger.info("got %s", frame)  # expect: prompt-in-logs
    await ws.send_text(frame["message"])


@app.websocket("/jobs")
async def job_progress(ws: WebSocket) -> None:
    await ws.accept()
    order = await ws.receive_json()
    logger.info("watching %s", order)
    await ws.send_json({"job": order["job_id"]})
