# Text taken out of answers with and without a look at how they ended.
import json

from anthropic import Anthropic
from google import genai
from openai import OpenAI

client = OpenAI(timeout=30)
claude = Anthropic(timeout=30)
gemini = genai.Client()


def chat(messages):
    response = client.chat.completions.create(model="gpt-4.1", messages=messages, max_tokens=500)
    if response.choices[0].finish_reason == "length":
        raise RuntimeError("The model's answer was cut off at the token limit")
    return response.choices[0].message.content  # expect: unchecked-finish-reason


def chat_later(messages):
    response = client.chat.completions.create(
        model="gpt-4.1",
        messages=messages,
    )
    if response.choices[0].finish_reason == "length":
        raise RuntimeError("The model's answer was cut off at the token limit")
    print("answered")
    return response.choices[0].message.content.strip()  # expect: unchecked-finish-reason


def blocks(messages):
    message = claude.messages.create(model="claude-sonnet-4-5", max_tokens=500, messages=messages)
    if message.stop_reason == "max_tokens":
        raise RuntimeError("The model's answer was cut off at the token limit")
    return message.content[0].text  # expect: unchecked-finish-reason


def responses(messages):
    response = client.responses.create(model="gpt-4.1", input=messages)
    if response.status == "incomplete":
        raise RuntimeError("The model's answer was cut off at the token limit")
    return response.output_text  # expect: unchecked-finish-reason


def google(prompt):
    response = gemini.models.generate_content(model="gemini-2.5-flash", contents=prompt)
    if response.candidates[0].finish_reason.name == "MAX_TOKENS":
        raise RuntimeError("The model's answer was cut off at the token limit")
    return response.text  # expect: unchecked-finish-reason


def looked_at(messages):
    response = client.chat.completions.create(model="gpt-4.1", messages=messages)
    choice = response.choices[0]
    if choice.finish_reason != "stop":
        raise RuntimeError(choice.finish_reason)
    return choice.message.content


def emptiness(messages):
    response = client.chat.completions.create(model="gpt-4.1", messages=messages)
    return response.choices[0].message.content or "Please ask again."


def tested(messages):
    response = client.chat.completions.create(model="gpt-4.1", messages=messages)
    text = response.choices[0].message.content
    if not text:
        return None
    return text


def streamed(messages):
    for chunk in client.chat.completions.create(model="gpt-4.1", messages=messages, stream=True):
        yield chunk.choices[0].delta.content


def parsed(messages):
    response = client.chat.completions.create(model="gpt-4.1", messages=messages)
    try:
        return json.loads(response.choices[0].message.content)
    except ValueError:
        return None


def metadata(messages):
    response = client.chat.completions.create(model="gpt-4.1", messages=messages)
    return response.id
