# A model's JSON that cannot be read, and code that goes on as if it had said something else.
import json
import logging

from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=30)


def words_of(question):
    reply = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=[{"role": "user", "content": question}], max_tokens=50)
    return reply.choices[0].message.content


def plan(question):
    text = words_of(question)
    try:
        found = json.loads(text)
    except json.JSONDecodeError:  # expect: swallowed-error
        found = {"intent": "order", "dishes": []}
    return found


def plan_or_nothing(question):
    text = words_of(question)
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return None


def plan_as_it_came(question):
    text = words_of(question)
    try:
        found = json.loads(text)
    except json.JSONDecodeError:
        found = {"answer": text}
    return found


def plan_told(question):
    text = words_of(question)
    try:
        found = json.loads(text)
    except json.JSONDecodeError:
        logger.warning("The plan cannot be read (%d characters)", len(text))
        found = {"intent": "order", "dishes": []}
    return found


def plan_admitted(question):
    text = words_of(question)
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return {"intent": "unknown"}


def run_tools(message, tools):
    for call in message.tool_calls:
        try:
            arguments = json.loads(call.function.arguments)
        except json.JSONDecodeError:  # expect: swallowed-error
            arguments = {}
        yield tools.run(call.function.name, arguments)


def run_tools_and_tell(message, tools):
    for call in message.tool_calls:
        try:
            arguments = json.loads(call.function.arguments)
        except json.JSONDecodeError as error:
            yield {"role": "tool", "tool_call_id": call.id, "content": f"These arguments are no JSON: {error}"}
            continue
        yield tools.run(call.function.name, arguments)


def settings(path):
    try:
        return json.loads(path.read_text())
    except ValueError:
        return {"theme": "dark"}


def plan_refused(question):
    text = words_of(question)
    try:
        json.loads(text)
    except Exception:
        return {"erro": "pedido inválido"}
    return {"pedido": text}
