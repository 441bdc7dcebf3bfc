"""A list of the object's own that grows in a method of every round, and is measured in the loop."""
from openai import OpenAI


class Thinker:
    def __init__(self):
        self.client = OpenAI(timeout=20)
        self.thoughts = []

    def think(self, history):
        while True:
            answer = self.client.chat.completions.create(model="gpt-4.1-mini-2025-04-14", messages=history + self.thoughts, max_tokens=200)
            if answer.choices[0].finish_reason == "stop" or len(self.thoughts) > 3:
                return answer
            self.keep(answer)

    def keep(self, answer):
        self.thoughts.append({"role": "assistant", "content": answer.choices[0].message.content})

    def think_on(self, history, notes):
        while True:  # expect: unbounded-agent-loop
            answer = self.client.chat.completions.create(model="gpt-4.1-mini-2025-04-14", messages=history + notes, max_tokens=200)
            if answer.choices[0].finish_reason == "stop" or len(notes) > 3:
                return answer
            self.keep(answer)
