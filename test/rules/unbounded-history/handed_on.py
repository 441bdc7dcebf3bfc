# Conversations that reach the model inside another list, or through functions of the project.
from openai import OpenAI

client = OpenAI(timeout=30)


class Desk:
    def __init__(self):
        self.history = []

    def say(self, text):
        self.history.append({"role": "user", "content": text})
        messages = [{"role": "system", "content": "You help customers."}, *self.history]  # expect: unbounded-history
        return client.chat.completions.create(model="gpt-4.1", messages=messages)


class Counter:
    def __init__(self):
        self.turns = []

    def say(self, text):
        self.turns.append({"role": "user", "content": text})
        return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "system", "content": "Be brief."}] + self.turns)  # expect: unbounded-history


def ask(messages, temperature=0.2):
    options = {"model": "gpt-4.1", "messages": messages, "temperature": temperature}
    return client.chat.completions.create(**options)


def ask_recent(messages):
    return client.chat.completions.create(model="gpt-4.1", messages=messages[-12:])


class Phone:
    def __init__(self):
        self.messages = []

    def say(self, text):
        self.messages.append({"role": "user", "content": text})
        return ask(self.messages)  # expect: unbounded-history


class Windowed:
    def __init__(self):
        self.messages = []

    def say(self, text):
        self.messages.append({"role": "user", "content": text})
        return ask_recent(self.messages)


class Slice:
    def __init__(self):
        self.messages = []

    def say(self, text):
        self.messages.append({"role": "user", "content": text})
        return ask([{"role": "system", "content": "Be brief."}, *self.messages[-12:]])


class Notes:
    """What is written down is sent nowhere."""

    def __init__(self):
        self.messages = []

    def say(self, text):
        self.messages.append(text)
        return ask([{"role": "user", "content": text}])


def at_the_counter(read):
    history = []
    while True:
        history.append({"role": "user", "content": read()})
        reply = ask(messages=history)  # expect: unbounded-history
        history.append({"role": "assistant", "content": reply.choices[0].message.content or ""})
