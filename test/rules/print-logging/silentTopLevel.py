# A program without a main block: it calls its own function at the top level.
from openai import OpenAI

client = OpenAI()


def report(text):
    print("Asking", text)
    return client.responses.create(model="gpt-5", input=text, timeout=30).output_text


report("sales")
