# A class that saves the conversation it keeps.
import json

from openai import OpenAI

client = OpenAI(timeout=30)


class Saver:
    def __init__(self):
        self.conversation = [{"role": "system", "content": "Be brief."}]
        self.count = 0

    def save(self, path):
        with open(path, "w") as f:
            json.dump({"messages": self.conversation, "count": self.count}, f, indent=2)  # expect: plaintext-history

    def save_count(self, path):
        with open(path, "w") as f:
            json.dump({"count": self.count}, f)

    def chat(self, message):
        self.conversation.append({"role": "user", "content": message})
        answer = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=self.conversation[-8:], max_tokens=200)
        self.count += 1
        return answer.choices[0].message.content
