"""What a tool or a model gave, put into a field of a record before the field is logged."""
import logging

from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=20)


def work(step, tools, call, history):
    tool = tools.get(call.function.name)
    outcome = tool.execute(call.function.arguments)
    step.result = str(outcome)
    step.done = True
    logger.info("step gave %s", step.result[:100])  # expect: prompt-in-logs
    logger.info("step is done: %s", step.done)
    reply = client.chat.completions.create(model="gpt-4.1-mini-2025-04-14", messages=history, max_tokens=200)
    step.sentence = reply.choices[0].message.content
    logger.info("then it said %s", step.sentence)  # expect: prompt-in-logs
    step.length = len(step.sentence)
    logger.info("that is %s characters", step.length)


def beforehand(step, tools, call):
    logger.info("step has %s", step.result)
    step.result = tools.get(call.function.name).execute(call.function.arguments)
