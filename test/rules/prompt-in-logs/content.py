# Conversations in logs: user messages, prompts, answers, tool arguments; lengths, ids and error texts are silent.
import json
import logging

from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=30)


def chat(user_message: str, session_id: str) -> str:
    logger.info("user said %s", user_message)  # expect: prompt-in-logs
    logger.info("%s wrote %d characters", session_id, len(user_message))
    prompt = f"Answer politely: {user_message}"
    logger.debug("prompt: %s", prompt)  # expect: prompt-in-logs
    response = client.chat.completions.create(model="gpt-4o-mini", max_tokens=200, messages=[{"role": "user", "content": prompt}])
    logger.info("tokens %s, model %s", response.usage, response.model)
    text = response.choices[0].message.content
    logger.info("answer: %s", text)  # expect: prompt-in-logs
    for call in response.choices[0].message.tool_calls or []:
        args = json.loads(call.function.arguments)
        logger.info("calling %s with %s", call.function.name, args)  # expect: prompt-in-logs
    return text or ""


def fail(message: str) -> None:
    logger.error("failed: %s", message)


def load(system_prompt: str, error_message: str, sql_query: str) -> None:
    logger.info("%s %s %s", system_prompt, error_message, sql_query)
