# Who tells that a tool is about to run does not run it.
import openai

from events import Events

client = openai.OpenAI(timeout=30)


class Provider:
    def __init__(self):
        self.events = Events()

    async def answer(self, messages):
        response = client.chat.completions.create(model="gpt-4.1", messages=messages, max_completion_tokens=500)
        for call in response.choices[0].message.tool_calls:
            await self.events.emit_tool_call(call.function.name, call.function.arguments)
