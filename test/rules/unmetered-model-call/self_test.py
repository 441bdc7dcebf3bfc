# The first call somebody pays for is the one in the function.
from openai import OpenAI

client = OpenAI(timeout=30)


def answer(question):
    return client.responses.create(model="gpt-4.1", input=question).output_text  # expect: unmetered-model-call


if __name__ == "__main__":
    print(client.responses.create(model="gpt-4.1", input="Hi").output_text)
