# A turn that failed is taken back, and the limit of an answer is looked up: neither shortens the conversation.
from anthropic import Anthropic, APIStatusError

client = Anthropic(timeout=30)


def get_max_output_tokens(model):
    return 1024


def loop(messages):
    max_tokens = get_max_output_tokens("claude-sonnet-4-5")
    while True:
        try:
            response = client.messages.create(model="claude-sonnet-4-5", messages=messages, max_tokens=max_tokens)  # expect: unbounded-history
        except APIStatusError as error:
            print(error)
            messages.pop()
            return
        messages.append({"role": "assistant", "content": response.content})
        if response.stop_reason != "tool_use":
            return
        messages.append({"role": "user", "content": "go on"})


def windowed(messages):
    while True:
        response = client.messages.create(model="claude-sonnet-4-5", messages=messages, max_tokens=500)
        messages.append({"role": "assistant", "content": response.content})
        if len(messages) > 20:
            messages.pop(0)
        messages.append({"role": "user", "content": input("> ")})
