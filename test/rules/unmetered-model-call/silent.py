# Nothing in this file counts what its calls cost: one hint, at the first call.
from openai import OpenAI

client = OpenAI(timeout=30)


def answer(question):
    return client.responses.create(model="gpt-4.1", input=question)  # expect: unmetered-model-call


def again(question):
    return client.responses.create(model="gpt-4.1", input=question)
