# SDK defaults of ten minutes, times retries; a value somebody chose is fine however long.
import anthropic
from openai import AsyncOpenAI, OpenAI

client = OpenAI()  # expect: implicit-timeout
client.chat.completions.create(model="gpt-4o", messages=[])
client.chat.completions.create(model="gpt-4o", messages=[])

patient = OpenAI(timeout=1800)
chosen = AsyncOpenAI(timeout=60, max_retries=0)
claude = anthropic.AsyncAnthropic(api_key="x")  # expect: implicit-timeout

options = {"api_key": "x"}
spread = OpenAI(**options)  # expect: implicit-timeout


def unknown(**kwargs):
    return OpenAI(**kwargs)


hurried = client.with_options(timeout=5)
hurried.chat.completions.create(model="gpt-4o", messages=[])


class Agent:
    def __init__(self, llm: OpenAI):
        self.llm = llm

    def ask(self):
        return self.llm.responses.create(model="gpt-4o", input="hi")
