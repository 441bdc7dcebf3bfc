"""Functions that log a parameter among many other things are no log helpers; tool calls name what they are given."""
import logging

from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=30)


def process_info_collection(state, answer, turn):
    logger.debug("turn %s", turn)
    logger.debug("got %s", answer)  # expect: prompt-in-logs
    return {"answer": answer, "stage": state["stage"]}


def step(state, agent_reply):
    return process_info_collection(state, agent_reply, 1)


async def call_tool(session, name, arguments):
    logger.info("calling %s with %s", name, arguments)  # expect: prompt-in-logs
    return await session.post("/tools/call", json={"name": name, "arguments": arguments})


def run_command(name, arguments):
    logger.info("calling %s with %s", name, arguments)


def cached(document):
    cache = client.files.create(file=document, purpose="assistants")
    logger.info("stored as %s", cache.name)


def finish(graph, inputs):
    final = graph.invoke(inputs)
    logger.info("done", extra={"agents": final.get("agent_history")})


def nightly(jobs):
    results = {"cleanupChatLogs": jobs.cleanup(), "scanned": jobs.scan()}
    logger.info("nightly %s", results)


def steps(state, agent_history, chat_history):
    logger.info("went through %s", agent_history)
    logger.info("said %s", chat_history)  # expect: prompt-in-logs
