# What a service's file prints when it is started by hand, and what it prints beside the requests.
import sys

from fastapi import FastAPI
from openai import OpenAI

app = FastAPI()
client = OpenAI(timeout=30)


def answer_of(question):
    reply = client.chat.completions.create(model="gpt-4o-mini-2024-07-18", messages=[{"role": "user", "content": question}], max_tokens=50)
    return reply.choices[0].message.content


@app.post("/ask")
def ask(question: str):
    answer = answer_of(question)
    print("Answer:", answer)  # expect: prompt-in-logs
    return answer


def main():
    answer = answer_of(sys.argv[1])
    print("Answer:", answer)


if __name__ == "__main__":
    main()
