# A program with a main block, over when it is done.
from openai import OpenAI

client = OpenAI()


def report(text):
    print("Asking", text)
    print(client.responses.create(model="gpt-5", input=text, timeout=30).output_text)


if __name__ == "__main__":
    report("sales")
