import math

from anthropic import Anthropic, AnthropicBedrock

house = Anthropic(timeout=30)
SPEC = "claude-sonnet-4-5-20250929"


class Concierge:
    def stay(self, guest_messages, max_rounds: float = float("inf"), extras=None):
        seen = 0
        while seen < max_rounds and guest_messages:  # expect: unbounded-agent-loop
            seen += 1
            reply = house.messages.create(model=SPEC, max_tokens=400, messages=guest_messages)
            if reply.stop_reason != "tool_use":
                return reply
            guest_messages.append({"role": "assistant", "content": reply.content})

    def leave(self, guest_messages, max_rounds=math.inf):
        round_ = 0
        while True:  # expect: unbounded-agent-loop
            if round_ >= max_rounds:
                return None
            round_ += 1
            reply = house.messages.create(model=SPEC, max_tokens=400, messages=guest_messages)
            if reply.stop_reason != "tool_use":
                return reply
            guest_messages.append({"role": "assistant", "content": reply.content})


def bounded_by_every_caller(messages, max_rounds=float("inf")):
    seen = 0
    while seen < max_rounds:
        seen += 1
        reply = house.messages.create(model=SPEC, max_tokens=400, messages=messages)
        if reply.stop_reason != "tool_use":
            return reply
        messages.append({"role": "assistant", "content": reply.content})


def checkout(messages):
    return bounded_by_every_caller(messages, max_rounds=6)


def made_finite(messages, max_rounds=math.inf):
    max_rounds = min(max_rounds, 12)
    seen = 0
    while seen < max_rounds:
        seen += 1
        reply = house.messages.create(model=SPEC, max_tokens=400, messages=messages)
        if reply.stop_reason != "tool_use":
            return reply
        messages.append({"role": "assistant", "content": reply.content})


def finite(messages, max_rounds=8):
    seen = 0
    while seen < max_rounds:
        seen += 1
        reply = house.messages.create(model=SPEC, max_tokens=400, messages=messages)
        if reply.stop_reason != "tool_use":
            return reply
        messages.append({"role": "assistant", "content": reply.content})


def raw(region, messages, reasoning_budget=None):
    while True:  # expect: unbounded-agent-loop
        extra = {}
        if reasoning_budget:
            extra["thinking"] = {"type": "enabled", "budget_tokens": reasoning_budget}
        if region == "eu":
            partner = AnthropicBedrock(timeout=30)
        else:
            partner = Anthropic(timeout=30)
        answer = partner.beta.messages.with_raw_response.create(model=SPEC, max_tokens=400, messages=messages, extra_body=extra).parse()
        if answer.stop_reason != "tool_use":
            return answer
        messages.append({"role": "assistant", "content": answer.content})


def spends(messages, budget):
    while True:
        if not budget:
            break
        answer = house.messages.create(model=SPEC, max_tokens=400, messages=messages)
        budget -= answer.usage.output_tokens
        messages.append({"role": "assistant", "content": answer.content})
