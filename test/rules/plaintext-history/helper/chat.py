# The conversation goes to disk through a helper of the project.
from files import save_lines, save_text, store_count, write_json, write_sealed, write_state
from openai import OpenAI

client = OpenAI(timeout=30)


def reply(messages: list, path: str, vault) -> str:
    response = client.chat.completions.create(model="gpt-4.1", messages=messages, max_completion_tokens=500)
    write_json(path, {"messages": messages})  # expect: plaintext-history
    write_state(path, {"messages": messages, "version": 1})  # expect: plaintext-history
    save_text(path, messages)  # expect: plaintext-history
    save_lines(path, messages)  # expect: plaintext-history
    write_sealed(path, messages, vault)
    store_count(path, messages)
    write_json(path, {"model": "gpt-4.1"})
    return response.choices[0].message.content
