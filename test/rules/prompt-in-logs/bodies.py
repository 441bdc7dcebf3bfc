# The body of a request read into a class, what a search asks for, and the events of a run put into a dict.
import logging

from agents import Agent, Runner
from fastapi import FastAPI, Request
from pydantic import BaseModel

logger = logging.getLogger(__name__)
app = FastAPI()


class SearchRequest(BaseModel):
    query: str
    limit: int = 10


class WebSearchItem(BaseModel):
    query: str


@app.post("/search")
async def search(request: SearchRequest) -> dict:
    logger.info("search", extra={"query": request.query})  # expect: prompt-in-logs
    logger.info("limit %d", request.limit)
    return {}


@app.get("/page")
async def page(request: Request) -> dict:
    logger.info("page %s", request.query)
    return {}


async def look_up(item: WebSearchItem) -> None:
    logger.debug(f"looking up {item.query}")  # expect: prompt-in-logs


def as_dict(event) -> dict:
    told = {"type": event.name}
    if event.name == "tool_called":
        told.update({"tool_name": event.item.name, "tool_arguments": event.item.arguments})
    return told


def as_figures(event) -> dict:
    told = {"type": event.name}
    told.update({"count": event.count})
    return told


async def stream(agent: Agent, question_id: str) -> None:
    async for event in Runner.run_streamed(agent, question_id, max_turns=5).stream_events():
        logger.info("%s", as_dict(event))  # expect: prompt-in-logs
        logger.info("%s", as_figures(event))
