# What comes over a socket to a realtime model was said by somebody or by the model; so are its events with words, wherever they are handed.
import asyncio
import json
import logging

import websockets
from fastapi import FastAPI, WebSocket

app = FastAPI()
logger = logging.getLogger(__name__)
REALTIME = "wss://api.openai.com/v1/realtime?model=gpt-4o-realtime-preview"
TOLD = ["response.done", "session.created"]
FEED = "wss://ticks.example.com/v2"


@app.websocket("/call")
async def call(caller: WebSocket) -> None:
    async with websockets.connect(REALTIME, additional_headers={"OpenAI-Beta": "realtime=v1"}) as upstream:
        async for frame in upstream:
            logger.debug(f"from upstream: {frame}")  # expect: prompt-in-logs
            logger.debug("from upstream: %d bytes", len(frame))
            event = json.loads(frame)
            logger.info("event %s", event["type"])
            if event["type"] in ("error", "rate_limits.updated"):
                logger.info("event %s", event)
            if event["type"] in TOLD:
                logger.info("event %s", event)  # expect: prompt-in-logs
            if event["type"] == "session.created":
                logger.info("session %s", event["session"]["id"])
            await caller.send_json({"payload": event.get("delta")})


class Line:
    def __init__(self):
        self.socket = None

    async def open(self):
        self.socket = await websockets.connect(REALTIME)

    async def next(self):
        raw = await asyncio.wait_for(self.socket.recv(), timeout=20)
        logger.info("got %s", raw)  # expect: prompt-in-logs
        return raw


async def ticks():
    async with websockets.connect(FEED) as feed:
        async for tick in feed:
            logger.info("tick %s", tick)
            logger.info("tick %s", json.loads(tick))


class Events:
    async def route(self, event: dict):
        kind = event.get("type")
        if kind == "response.text.delta":
            await self.on_words(event)
        elif kind == "response.function_call_arguments.done":
            logger.info(f"wanted: {json.dumps(event)}")  # expect: prompt-in-logs
        elif kind == "input_audio_buffer.speech_started":
            logger.info(f"began: {event}")
        elif kind == "error":
            logger.error("refused: %s", event.get("error", {}).get("code"))
        else:
            logger.debug("unhandled: %s", event)

    async def on_words(self, event: dict):
        text = event.get("text", "")
        logger.info(f"Assistant: {text}")  # expect: prompt-in-logs
        logger.info("item %s", event.get("item_id"))
