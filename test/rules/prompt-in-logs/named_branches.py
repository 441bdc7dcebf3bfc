"""Calls of tools that arrive in a webhook: told apart by their name, each handed to a function of its own."""
import logging
from typing import Any

from fastapi import APIRouter, Request

from diary import diary

logger = logging.getLogger(__name__)
router = APIRouter()


@router.post("/assistant")
async def assistant_webhook(request: Request) -> dict[str, Any]:
    body = await request.json()
    calls = body.get("message", {}).get("toolCalls", [])
    if not calls:
        return {"status": "nothing to do"}
    wanted = calls[0].get("function", {})
    tool_name = wanted.get("name")
    parameters = wanted.get("arguments", {})
    if tool_name == "list_visits":
        result = await list_visits(parameters)
    elif tool_name == "book_visit":
        result = await book_visit(parameters)
    else:
        logger.error("unknown tool %s", tool_name)
        result = {"error": "unknown tool"}
    logger.info("gave back %s", result)  # expect: prompt-in-logs
    return {"result": result}


async def list_visits(parameters: dict[str, Any]) -> dict[str, Any]:
    logger.info("listing with %s", parameters)  # expect: prompt-in-logs
    first_day = parameters.get("first_day")
    logger.info("from %s", first_day)
    return {"visits": await diary.visits(first_day)}


async def book_visit(parameters: dict[str, Any]) -> dict[str, Any]:
    description = parameters.get("description")
    logger.info("booking for %s", description)  # expect: prompt-in-logs
    logger.info("%s fields", len(parameters))
    return {"visit": await diary.book(description)}


async def reindex(parameters: dict[str, Any]) -> None:
    logger.info("reindexing with %s", parameters)
    await diary.reindex(parameters)
