# Conversations that grow, with and without something that trims them.
from collections import deque

from openai import OpenAI

client = OpenAI(timeout=30)
LOG = []


def loop():
    messages = [{"role": "system", "content": "You help customers."}]
    while True:
        messages.append({"role": "user", "content": input("> ")})
        response = client.chat.completions.create(model="gpt-4.1", messages=messages)  # expect: unbounded-history
        messages.append({"role": "assistant", "content": response.choices[0].message.content})


class Session:
    def __init__(self):
        self.messages = []

    def say(self, text):
        self.messages.append({"role": "user", "content": text})
        return client.responses.create(model="gpt-4.1", input=self.messages)  # expect: unbounded-history


def global_log(text):
    LOG.append({"role": "user", "content": text})
    return client.responses.create(model="gpt-4.1", input=LOG)  # expect: unbounded-history


def windowed():
    messages = []
    while True:
        messages.append({"role": "user", "content": input("> ")})
        client.responses.create(model="gpt-4.1", input=messages[-20:])


def cut():
    messages = []
    while True:
        messages.append({"role": "user", "content": input("> ")})
        client.responses.create(model="gpt-4.1", input=messages)
        if len(messages) > 40:
            messages = messages[-20:]


class Trimmed:
    def __init__(self):
        self.messages = []

    def _trim(self):
        self.messages = self.messages[-20:]

    def say(self, text):
        self.messages.append({"role": "user", "content": text})
        self._trim()
        return client.responses.create(model="gpt-4.1", input=self.messages)


class Ring:
    def __init__(self):
        self.messages = deque(maxlen=20)

    def say(self, text):
        self.messages.append({"role": "user", "content": text})
        return client.responses.create(model="gpt-4.1", input=self.messages)


def one_request(question, turns):
    messages = [{"role": "user", "content": question}]
    for _ in range(turns):
        response = client.responses.create(model="gpt-4.1", input=messages)
        messages.append({"role": "assistant", "content": response.output_text})
