# Beside a model's words and none: figures of a structured answer, bodies that a server sent, labels chosen out of a few.
import json
import logging
import re

import requests
from langchain_openai import ChatOpenAI
from openai import OpenAI
from pydantic import BaseModel

logger = logging.getLogger(__name__)
client = OpenAI(timeout=20)


class Guess(BaseModel):
    intent: str
    confidence: float


llm = ChatOpenAI(model="gpt-4o-2024-08-06", timeout=20, max_tokens=100)


def guess(wish):
    found = llm.with_structured_output(Guess).invoke(wish)
    logger.info("only %s sure", found.confidence)
    return found.intent


def depots(url):
    response = requests.get(url, timeout=5)
    response.raise_for_status()
    response_text = response.text
    logger.info("depots: %s", response_text)
    return response_text


def ask(url, wish):
    response = requests.post(url, json={"model": "small", "prompt": wish}, timeout=5)
    response.raise_for_status()
    response_text = response.text
    logger.info("answered: %s", response_text)  # expect: prompt-in-logs
    return response_text


def plan(wish):
    answer = client.chat.completions.create(model="gpt-4o-2024-08-06", max_tokens=100, messages=[{"role": "user", "content": wish}])
    text = answer.choices[0].message.content or ""
    note = re.search(r"<note>(.*?)</note>", text, re.DOTALL)
    if note:
        remark = note.group(1).strip()
        logger.debug("remark: %s", remark)  # expect: prompt-in-logs
    try:
        drawn = json.loads(text)
    except ValueError:
        return None
    logger.debug("drawn: %s", drawn)  # expect: prompt-in-logs
    urgency = drawn["urgency"]
    logger.debug("urgency: %s", urgency)
    greeting = drawn["greeting"]
    logger.debug("greeting: %s", greeting)  # expect: prompt-in-logs
    return drawn


def wanted(message):
    for tool_call in message.tool_calls:
        logger.info("asked for %s", tool_call)  # expect: prompt-in-logs


def without_thoughts(text):
    found = re.search(r"<think>(.*?)</think>", text, re.DOTALL)
    if found:
        think_content = found.group(1)
        logger.debug("thought: %s", think_content)  # expect: prompt-in-logs
    return re.sub(r"<think>.*?</think>", "", text, flags=re.DOTALL)
