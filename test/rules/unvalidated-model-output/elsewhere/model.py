# A helper in another file: its callers parse what the model said.
from openai import OpenAI


class Model:
    def __init__(self) -> None:
        self.client = OpenAI(timeout=30)

    def generate(self, text: str) -> str:
        response = self.client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": text}])
        return response.choices[0].message.content.strip()
