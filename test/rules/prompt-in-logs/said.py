# Words known by where they go: handed to a model, kept beside a role, collected in a list.
import logging

from google.genai import types
from langchain_core.messages import HumanMessage
from langchain_openai import ChatOpenAI
from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=30)
llm = ChatOpenAI(model="gpt-4o-2024-08-06", timeout=20, max_tokens=100)


def deliver(wish: str, region: str):
    logger.info("wish %s for %s", wish, region)  # expect: prompt-in-logs
    logger.info("wish %s... (%d)", wish[:100], len(wish))  # expect: prompt-in-logs
    return client.chat.completions.create(
        model="gpt-4o-2024-08-06", max_tokens=100, messages=[{"role": "system", "content": region}, {"role": "user", "content": wish}],
    )


def parts_of(wish):
    logger.debug("about to send %s", wish)  # expect: prompt-in-logs
    return types.Content(role="user", parts=[types.Part(text=wish)])


def graph_of(wish):
    logger.debug("about to send %s", wish)  # expect: prompt-in-logs
    return llm.invoke([HumanMessage(content=wish.strip())])


def filled_in(order_id):
    logger.info("explaining order %s", order_id)
    return llm.invoke(f"Explain order {order_id}")


def replay(turns):
    lines = []
    for turn in turns:
        logger.info("%s: %s", turn["role"], turn["content"])  # expect: prompt-in-logs
        lines.append(f"{turn['role']}: {turn['content']}")
    logger.info("context: %s", "\n".join(lines[-6:]))  # expect: prompt-in-logs
    logger.info("%d lines", len(lines))


def roles(turns):
    for turn in turns:
        logger.info("%s has %s", turn["name"], turn["role"])


def mail(params: dict):
    logger.info("mailing %s", params)  # expect: prompt-in-logs
    return params["subject"], params.get("body", "")


def routed(state):
    messages = state.get("messages", [])
    latest = messages[-1].content if messages else ""
    logger.info("routing %s", latest[:80])  # expect: prompt-in-logs
    for turn in messages:
        logger.debug("turn %s", turn.content)  # expect: prompt-in-logs
    logger.info("%d turns, the last by %s", len(messages), messages[-1].type)
    return "refund" if "refund" in latest else "other"


def recalled(memory):
    for turn in memory.last_turns():
        logger.info("%s: %s", turn["role"], turn["content"]["text"])  # expect: prompt-in-logs


async def injected(link, message):
    wish = message.get("words", "")
    logger.info("adding %s", wish[:50])  # expect: prompt-in-logs
    await link.send({"type": "item.create", "item": {"type": "message", "role": "user", "content": [{"type": "input_text", "text": wish}]}})


async def spoken(link, greeting):
    logger.info("saying %s", greeting)
    await link.send({"type": "item.create", "item": {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": greeting}]}})
