# Model text read as JSON, literals, YAML and numbers, with and without somebody to catch malformed text.
import ast
import json
import re

import yaml
import litellm
from anthropic import Anthropic
from langchain_core.output_parsers import JsonOutputParser, StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI
from openai import OpenAI
from pydantic import BaseModel
from tenacity import retry, stop_after_attempt

client = OpenAI(timeout=30)
claude = Anthropic(timeout=30)
llm = ChatOpenAI(model="gpt-4.1", timeout=30)
prompt = ChatPromptTemplate.from_template("{ticket}")
MODEL = "gpt-4.1"


class Verdict(BaseModel):
    queue: str


def ask(text: str) -> str:
    response = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": text}])
    return response.choices[0].message.content


def direct(ticket):
    response = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": ticket}])
    try:
        return json.loads(response.choices[0].message.content)  # expect: unvalidated-model-output
    except (json.JSONDecodeError, TypeError) as error:
        raise ValueError("The model answered in malformed JSON") from error


def through_a_helper(ticket):
    answer = ask(ticket).strip().removeprefix("```json")
    try:
        return json.loads(answer)  # expect: unvalidated-model-output
    except (json.JSONDecodeError, TypeError) as error:
        raise ValueError("The model answered in malformed JSON") from error


def strip_fences(text):
    return re.sub(r"```(json)?", "", text).strip()


def through_a_cleaner(ticket):
    cleaned = strip_fences(ask(ticket))
    try:
        return json.loads(cleaned)  # expect: unvalidated-model-output
    except (json.JSONDecodeError, TypeError) as error:
        raise ValueError("The model answered in malformed JSON") from error


def blocks(ticket):
    response = claude.messages.create(model="claude-sonnet-4-5", max_tokens=500, messages=[{"role": "user", "content": ticket}])
    for block in response.content:
        if block.type == "text":
            try:
                return ast.literal_eval(block.text)  # expect: unvalidated-model-output
            except (ValueError, SyntaxError) as error:
                raise ValueError("The model answered in a malformed literal") from error
    try:
        return yaml.safe_load(response.content[0].text)  # expect: unvalidated-model-output
    except yaml.YAMLError as error_2:
        raise ValueError("The model answered in malformed YAML") from error_2


def streamed(ticket):
    text = ""
    for chunk in client.chat.completions.create(model=MODEL, messages=[], stream=True):
        text += chunk.choices[0].delta.content or ""
    try:
        return json.loads(text)  # expect: unvalidated-model-output
    except (json.JSONDecodeError, TypeError) as error:
        raise ValueError("The model answered in malformed JSON") from error


def collected(ticket):
    parts = []
    for chunk in litellm.completion(model=MODEL, messages=[], stream=True):
        parts.append(chunk["choices"][0]["delta"]["content"])
    try:
        return json.loads("".join(parts))  # expect: unvalidated-model-output
    except (json.JSONDecodeError, TypeError) as error:
        raise ValueError("The model answered in malformed JSON") from error


def responses_api(ticket):
    response = client.responses.create(model=MODEL, input=ticket)
    try:
        return json.loads(response.output_text)  # expect: unvalidated-model-output
    except (json.JSONDecodeError, TypeError) as error:
        raise ValueError("The model answered in malformed JSON") from error


def langchain(ticket):
    try:
        return json.loads(llm.invoke(ticket).content)  # expect: unvalidated-model-output
    except (json.JSONDecodeError, TypeError) as error:
        raise ValueError("The model answered in malformed JSON") from error


def pipeline(ticket):
    chain = prompt | llm | StrOutputParser()
    text = chain.invoke({"ticket": ticket})
    try:
        return json.loads(text)  # expect: unvalidated-model-output
    except (json.JSONDecodeError, TypeError) as error:
        raise ValueError("The model answered in malformed JSON") from error


def number(ticket):
    try:
        return float(ask(ticket))  # expect: unvalidated-model-output
    except (ValueError, TypeError) as error:
        raise ValueError("The model answered without a number") from error


def group(ticket):
    answer = ask(ticket)
    return re.search(r"\{.*\}", answer, re.S).group(0)  # expect: unvalidated-model-output


def unrelated_handler(ticket):
    try:
        try:
            return json.loads(ask(ticket))  # expect: unvalidated-model-output
        except (json.JSONDecodeError, TypeError) as error:
            raise ValueError("The model answered in malformed JSON") from error
    except KeyError:
        return None


def raw_http(session, ticket):
    body = session.post("https://llm.example/v1/chat", json={"ticket": ticket}).json()
    try:
        return json.loads(body["choices"][0]["message"]["content"])  # expect: unvalidated-model-output
    except (json.JSONDecodeError, TypeError) as error:
        raise ValueError("The model answered in malformed JSON") from error


def named_parameter(llm_output: str):
    try:
        return json.loads(llm_output)  # expect: unvalidated-model-output
    except (json.JSONDecodeError, TypeError) as error:
        raise ValueError("The model answered in malformed JSON") from error


# --- taken care of


def caught(ticket):
    try:
        return json.loads(ask(ticket))
    except json.JSONDecodeError:
        return None


def caught_as_value_error(ticket):
    try:
        return float(ask(ticket))
    except (TypeError, ValueError):
        return 0.0


def noted_and_passed_on(ticket, logger):
    try:
        return json.loads(ask(ticket))
    except ValueError:
        logger.exception("the model answered in malformed JSON")
        raise


def inner(text):
    return json.loads(text)


def caught_by_the_caller(ticket):
    try:
        return inner(ask(ticket))
    except ValueError:
        return None


@retry(stop=stop_after_attempt(3))
def asked_again(ticket):
    return json.loads(ask(ticket))


def group_checked(ticket):
    match = re.search(r"\{.*\}", ask(ticket), re.S)
    return match.group(0) if match else None


def validated(ticket):
    return Verdict.model_validate_json(ask(ticket))


def structured(ticket):
    return client.chat.completions.parse(model=MODEL, messages=[], response_format=Verdict).choices[0].message.parsed


def checked_by_the_parser(ticket):
    chain = prompt | llm | JsonOutputParser()
    return chain.invoke({"ticket": ticket})


# --- not a model's text


def configuration(path):
    with open(path) as file:
        return json.loads(file.read())


def envelope(ticket):
    response = client.chat.completions.create(model=MODEL, messages=[{"role": "user", "content": ticket}])
    return json.loads(response.model_dump_json())


def usage(ticket):
    response = client.chat.completions.create(model=MODEL, messages=[])
    return int(response.usage.total_tokens)


def embedding(ticket):
    response = client.embeddings.create(model="text-embedding-3-small", input=ticket)
    return json.loads(response.data[0].object)
