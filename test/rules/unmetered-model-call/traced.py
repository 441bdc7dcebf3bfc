# A tracing integration counts for the file.
from langfuse import observe
from openai import OpenAI

client = OpenAI(timeout=30)


@observe()
def answer(question):
    return client.responses.create(model="gpt-4.1", input=question)
