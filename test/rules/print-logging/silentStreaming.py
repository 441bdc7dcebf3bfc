# Text that is shown piece by piece as the model writes it.
from openai import OpenAI

client = OpenAI()


def speak(text):
    print("Model:")
    for event in client.responses.create(model="gpt-5", input=text, stream=True, timeout=30):
        print(event, end="", flush=True)
