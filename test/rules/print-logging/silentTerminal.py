# A chat in the terminal: printing is what it is for.
from openai import OpenAI

client = OpenAI()


def talk():
    while True:
        text = input("> ")
        print(client.responses.create(model="gpt-5", input=text, timeout=30).output_text)
