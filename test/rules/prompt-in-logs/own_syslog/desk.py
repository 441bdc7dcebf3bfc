from openai import OpenAI

from journal import *

client = OpenAI(timeout=20)


def answer(messages: list[dict]) -> str:
    syslog7(DEBUG, "asking", messages=messages)  # expect: prompt-in-logs
    syslog7(NOTICE, "asking", turns=len(messages))
    response = client.chat.completions.create(model="gpt-4o-2024-08-06", messages=messages, max_tokens=300)
    words = response.choices[0].message.content or ""
    syslog7(DEBUG, "answered", words=words)  # expect: prompt-in-logs
    return words
