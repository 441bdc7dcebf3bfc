# No library is named here: the client comes from another file.
from llm import gateway


def answer(messages):
    response = gateway.chat.completions.create(model="gpt-4.1-2025-04-14", messages=messages, max_tokens=300)
    return response.choices[0].message.content  # expect: unchecked-finish-reason
