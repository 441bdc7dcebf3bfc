# Messages under a name for the log, prompts kept as records, sessions printed whole; and labels, flags and settings that are none.
import json
import logging

from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=20)


def noted(messages):
    for message in messages:
        log_msg = message.get("content", "")
        if isinstance(log_msg, str):
            log_msg = log_msg[:60].replace("\n", " ")
        logger.info("in: %s", log_msg)  # expect: prompt-in-logs


def queued(prompt: "QueuedPrompt"):
    logger.info("drawing " + str(prompt.text))  # expect: prompt-in-logs
    logger.info("drawing with " + prompt.method)


class Desk:
    def answer(self, session_id):
        session_state = self.sessions.load(session_id)
        logger.debug("session: %s", json.dumps(session_state))  # expect: prompt-in-logs
        logger.debug("stage: %s", session_state.get("stage"))


def ask(messages, reasoning: dict | None = None, effort: bool = False):
    if reasoning:
        logger.info("thinking ahead: %s", reasoning)
    return client.chat.completions.create(model="gpt-4o-2024-08-06", max_completion_tokens=300, messages=messages)


def run_tools(reply):
    for tool_call in reply.choices[0].message.tool_calls:
        args = json.loads(tool_call.function.arguments)
        photograph(args)


def photograph(args: dict):
    area = args.get("area", "page")
    whole = args.get("whole", False)
    purpose = args.get("purpose")
    filename = args.get("filename")
    logger.debug("photograph of %s, whole=%s, for %s as %s", area, whole, purpose, filename)
    if area == "screen":
        return whole
    return None
