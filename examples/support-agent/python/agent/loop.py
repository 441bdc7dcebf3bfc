"""Ask the model, run the tools it wants, ask again."""

import json

from agent.llm import client
from agent.orders import find_order, refund

TOOLS = {"find_order": find_order, "refund": refund}

SPEC = [
    {
        "type": "function",
        "function": {
            "name": "find_order",
            "description": "Look an order up by its number.",
            "parameters": {"type": "object", "properties": {"order_id": {"type": "string"}}, "required": ["order_id"]},
        },
    },
    {
        "type": "function",
        "function": {
            "name": "refund",
            "description": "Pay an amount back to the customer.",
            "parameters": {
                "type": "object",
                "properties": {"order_id": {"type": "string"}, "amount": {"type": "number"}},
                "required": ["order_id", "amount"],
            },
        },
    },
]

MAX_STEPS = 8


def answer(messages: list[dict]) -> str:
    """Run the conversation until the model answers in words."""
    for _ in range(MAX_STEPS):
        response = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=messages, tools=SPEC, max_completion_tokens=800)
        message = response.choices[0].message
        if not message.tool_calls:
            return message.content or ""
        messages.append(message.model_dump())
        for tool_call in message.tool_calls:
            arguments = json.loads(tool_call.function.arguments)
            result = TOOLS[tool_call.function.name](**arguments)
            messages.append({"role": "tool", "tool_call_id": tool_call.id, "content": json.dumps(result)})
    raise RuntimeError(f"No answer after {MAX_STEPS} steps")
