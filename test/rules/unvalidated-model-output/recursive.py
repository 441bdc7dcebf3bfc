# Helpers that call themselves on the text they get.
import json

from openai import OpenAI

client = OpenAI(timeout=30)


def peeled(text):
    if text.startswith("`"):
        return peeled(text.strip("`"))
    return text


def asked(order):
    return client.chat.completions.create(model="gpt-4o-2024-08-06", messages=order, max_tokens=200).choices[0].message.content


def parcel(order):
    return json.loads(peeled(asked(order)))["weight"]  # expect: unvalidated-model-output
