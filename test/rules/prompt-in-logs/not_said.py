# Labels out of a fixed choice, and texts that a program makes of a failure.
import logging

from openai import OpenAI

from wording import friendly_error_message

logger = logging.getLogger(__name__)
client = OpenAI(timeout=30)
INTENTS = ["refund", "delivery", "other"]


def ask(question):
    answer = client.chat.completions.create(model="gpt-4o-2024-08-06", max_tokens=5, messages=[{"role": "user", "content": question}])
    return answer.choices[0].message.content


def intent_of(question):
    intent = client.chat.completions.create(
        model="gpt-4o-2024-08-06", max_tokens=5, messages=[{"role": "user", "content": question}],
    ).choices[0].message.content.strip().lower()
    if intent not in INTENTS:
        intent = "other"
    logger.info("intent %s", intent)
    return intent


def checked(question):
    label = client.responses.create(model="gpt-4o-2024-08-06", max_output_tokens=5, input=question).output_text
    if label not in ("yes", "no"):
        raise ValueError("Neither yes nor no")
    logger.info("label %s", label)
    return label


def unchecked(question):
    label = client.responses.create(model="gpt-4o-2024-08-06", max_output_tokens=5, input=question).output_text
    logger.info("label %s", label)  # expect: prompt-in-logs
    if label not in ("yes", "no"):
        logger.warning("neither: %s", label)  # expect: prompt-in-logs
    return label


def summary(text):
    try:
        return ask(text)
    except Exception as error:
        user_message = friendly_error_message(error, "The model")
        logger.error("Summary failed: %s", user_message)
        raise


async def listed(session, gathered):
    tools_result = gathered[0]
    if isinstance(tools_result, Exception):
        logger.error("tools could not be listed: %s", tools_result)
        return []
    logger.info("tools: %s", tools_result)  # expect: prompt-in-logs
    return tools_result


def answered(question):
    reply = client.responses.create(model="gpt-4o-2024-08-06", max_output_tokens=50, input=question)
    return reply.output_text, reply.model


def which(question):
    text, served_by = answered(question)
    logger.info("%s wrote %d characters", served_by, len(text))
    logger.debug("it wrote %s", text)  # expect: prompt-in-logs
    return text
