# A state that is declared with the messages of a run among its entries holds the conversation; one of counters does not.
import logging
from typing import Annotated, TypedDict

from langgraph.graph import MessagesState
from langgraph.graph.message import add_messages

logger = logging.getLogger(__name__)


class DeskState(TypedDict):
    messages: Annotated[list, add_messages]
    intent: str
    attempts: int


class Progress(TypedDict):
    attempts: int
    done: bool


class Longer(MessagesState):
    intent: str


def triage(state: DeskState) -> dict:
    logger.info(f"state: {state}")  # expect: prompt-in-logs
    logger.info("intent %s after %d", state["intent"], state["attempts"])
    logger.info("entries %s", list(state.keys()))
    return {"attempts": state["attempts"] + 1}


def count(state: Progress) -> dict:
    logger.info(f"state: {state}")
    return {"done": True}


def close(state: Longer) -> dict:
    logger.info("closing with %s", state)  # expect: prompt-in-logs
    return {"intent": ""}
