# Options gathered in a dictionary first: known here, unknown when a caller hands them in.
from groq import Groq

client = Groq(timeout=30)


def gathered(messages, tools):
    options = {"model": "llama-3.3-70b-versatile", "messages": messages}
    if tools:
        options["tools"] = tools
    response = client.chat.completions.create(**options)
    return response.choices[0].message.content  # expect: unchecked-finish-reason


def handed_on(messages, **options):
    response = client.chat.completions.create(messages=messages, **options)
    return response.choices[0].message.content


def gathered_stream(messages):
    options = {"model": "llama-3.3-70b-versatile", "messages": messages, "stream": True}
    response = client.chat.completions.create(**options)
    return response.choices[0].message.content
