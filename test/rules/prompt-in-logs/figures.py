# Figures taken out of an answer are no conversation.
import logging

from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=30)


def run(user_query):
    result = client.responses.create(model="gpt-4o", input=user_query)
    logger.info("done", extra={"template_id": result.template_id, "calls": result.llm_calls_count})
    logger.info("asked %s", user_query)  # expect: prompt-in-logs
    return result
