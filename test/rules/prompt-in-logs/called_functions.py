"""Which function a model calls, and in which role it speaks, are no words of its own."""
import logging

from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=20)


def plan(history, tools):
    answer = client.responses.create(model="gpt-4.1-mini-2025-04-14", input=history, tools=tools, max_output_tokens=200)
    wish = answer.output[0]
    if wish.type == "function_call":
        logger.info("the model calls %s", wish.name)
        logger.info("the model calls %s as %s", answer.output[0].name, wish.role)
        logger.info("the model calls it with %s", wish.arguments)  # expect: prompt-in-logs
    return answer
