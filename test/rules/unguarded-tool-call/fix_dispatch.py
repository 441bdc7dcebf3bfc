# Dispatch without a guard in the shapes people write it; its fixes.
import json
import logging

from openai import AsyncOpenAI, OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=30)


def search(query): return query


def refund(order_id, *, reason="damaged"):
    return {"order": order_id, "reason": reason}


TOOLS = {"search": search, "refund": refund}


def turn(messages):
    response = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=messages)
    for call in response.choices[0].message.tool_calls or []:
        arguments = json.loads(call.function.arguments)
        # the model may pass more than we know
        result = TOOLS[call.function.name](  # expect: unguarded-tool-call
            **arguments,
        )
        messages.append({"role": "tool", "tool_call_id": call.id, "content": json.dumps(result)})


class Agent:
	def __init__(self):
		self.llm = AsyncOpenAI(timeout=30)
		self.tools = {"search": search}

	async def step(self, messages):
		reply = await self.llm.chat.completions.create(model="gpt-4o-2024-08-06", messages=messages)
		for call in reply.choices[0].message.tool_calls: messages.append(self.tools[call.function.name](**json.loads(call.function.arguments)))  # expect: unguarded-tool-call
