"""Arguments that cannot be read end the run where all that is around the loop is a handler that raises something else."""
import json
import logging

from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=20)


class ProviderError(Exception):
    pass


class BadArguments(Exception):
    pass


def answer(history, tools, run):
    try:
        for _ in range(8):
            reply = client.chat.completions.create(model="gpt-4.1-mini-2025-04-14", messages=history, tools=tools, max_tokens=300).choices[0].message
            if not reply.tool_calls:
                return reply.content
            for wish in reply.tool_calls:
                arguments = json.loads(wish.function.arguments)  # expect: unvalidated-model-output
                history.append(run(wish.function.name, arguments))
        return None
    except Exception as error:
        logger.exception("the turn failed")
        raise ProviderError("the turn failed") from error


def named(history, tools):
    try:
        reply = client.chat.completions.create(model="gpt-4.1-mini-2025-04-14", messages=history, tools=tools, max_tokens=300).choices[0].message
        return [json.loads(wish.function.arguments) for wish in reply.tool_calls]
    except json.JSONDecodeError as error:
        raise BadArguments("no JSON") from error


def once(history):
    try:
        reply = client.chat.completions.create(model="gpt-4.1-mini-2025-04-14", messages=history, max_tokens=300).choices[0].message
        return json.loads(reply.content)
    except Exception as error:
        raise ProviderError("no answer") from error


def forgiving(history, tools, run):
    try:
        for _ in range(8):
            reply = client.chat.completions.create(model="gpt-4.1-mini-2025-04-14", messages=history, tools=tools, max_tokens=300).choices[0].message
            for wish in reply.tool_calls or []:
                history.append(run(wish.function.name, json.loads(wish.function.arguments)))
        return None
    except Exception:
        logger.exception("the turn failed")
        return "Something went wrong, please try again."
