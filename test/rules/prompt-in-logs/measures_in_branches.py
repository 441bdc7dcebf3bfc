# In a branch for one tool, what measures or checks the arguments runs nothing.
import json
import logging

from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=30)


def plan(messages):
    response = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=messages, max_tokens=50).choices[0].message
    for tool_call in response.tool_calls:
        if tool_call.function.name == "planning":
            args = tool_call.function.arguments
            try:
                parsed = json.loads(args)
            except json.JSONDecodeError:
                logger.error("cannot read the arguments: %s characters", len(args))
                logger.error(f"cannot read them: {len(str(args))} characters")
                logger.error("text: %s", isinstance(args, str))
                continue
            logger.info("answer: %s", draw(parsed))  # expect: prompt-in-logs
