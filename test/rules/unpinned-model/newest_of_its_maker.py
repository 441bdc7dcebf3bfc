# Names that their maker moves to each new model, beside a dated one.
from openai import OpenAI

client = OpenAI(base_url="https://api.deepseek.com", timeout=30)


def ask(messages):
    return client.chat.completions.create(model="deepseek-chat", messages=messages)  # expect: unpinned-model


def ask_dated(messages):
    return client.chat.completions.create(model="deepseek-v3-0324", messages=messages)
