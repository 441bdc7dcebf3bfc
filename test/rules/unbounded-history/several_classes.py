# Each class has a conversation of its own, whatever the others do with theirs.
from openai import OpenAI

client = OpenAI(timeout=30)


class Short:
    def __init__(self):
        self.conversation = [{"role": "system", "content": "Be brief."}]

    def chat(self, message):
        self.conversation.append({"role": "user", "content": message})
        answer = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=self.conversation, max_tokens=200)
        if len(self.conversation) > 10:
            self.conversation = [self.conversation[0]] + self.conversation[-9:]
        return answer.choices[0].message.content


class Long:
    def __init__(self):
        self.conversation = [{"role": "system", "content": "Be thorough."}]

    def chat(self, message):
        self.conversation.append({"role": "user", "content": message})
        answer = client.chat.completions.create(
            model="gpt-4o-2024-08-06",
            messages=self.conversation,  # expect: unbounded-history
            max_tokens=200,
        )
        self.conversation.append({"role": "assistant", "content": answer.choices[0].message.content})
        return answer.choices[0].message.content


class Longer(Long):
    def ask(self, message):
        self.conversation.append({"role": "user", "content": message})
        return client.chat.completions.create(
            model="gpt-4o-2024-08-06",
            messages=self.conversation,  # expect: unbounded-history
            max_tokens=200,
        )
