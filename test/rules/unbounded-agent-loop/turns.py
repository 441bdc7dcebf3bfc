# A person is asked only when the model wants nothing more: between, it goes on as long as it likes.
from openai import OpenAI

client = OpenAI(timeout=20)


def talk(history, tools):
    ask_person = True
    while True:  # expect: unbounded-agent-loop
        if ask_person:
            history.append({"role": "user", "content": input("you: ")})
        message = client.chat.completions.create(model="gpt-4o-2024-08-06", max_completion_tokens=300, messages=history, tools=tools).choices[0].message
        history.append(message)
        if not message.tool_calls:
            ask_person = True
            continue
        ask_person = False
        history.extend(run(message.tool_calls))


def talk_in_turns(history, tools):
    while True:
        history.append({"role": "user", "content": input("you: ")})
        message = client.chat.completions.create(model="gpt-4o-2024-08-06", max_completion_tokens=300, messages=history, tools=tools).choices[0].message
        history.append(message)


def talk_loudly(history, tools, loud):
    while True:
        if loud:
            history.append({"role": "user", "content": input("you: ")})
        else:
            history.append({"role": "user", "content": input()})
        message = client.chat.completions.create(model="gpt-4o-2024-08-06", max_completion_tokens=300, messages=history, tools=tools).choices[0].message
        history.append(message)


def talk_a_little(history, tools):
    ask_person = True
    rounds = 0
    while True:
        if ask_person:
            history.append({"role": "user", "content": input("you: ")})
            rounds = 0
        message = client.chat.completions.create(model="gpt-4o-2024-08-06", max_completion_tokens=300, messages=history, tools=tools).choices[0].message
        history.append(message)
        rounds += 1
        ask_person = not message.tool_calls or rounds > 8
        if ask_person:
            continue
        history.extend(run(message.tool_calls))


def run(calls):
    return [{"role": "tool", "tool_call_id": call.id, "content": "done"} for call in calls]
