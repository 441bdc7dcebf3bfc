"""What a program compares with names of its own cases is a label, whoever chose it."""
import logging

from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=20)


def ask(question: str) -> str:
    answer = client.chat.completions.create(model="gpt-4o-2024-08-06", max_tokens=20, messages=[{"role": "user", "content": question}])
    return (answer.choices[0].message.content or "").strip()


def route(question: str) -> str:
    case = ask(f"One of PARCEL_LOST, PARCEL_LATE, OTHER: {question}")
    logger.info("case: %s", case)
    if case == "PARCEL_LOST":
        return "We look for it."
    elif case == "PARCEL_LATE":
        return "It is on its way."
    return "A colleague will answer."


def route_in_words(question: str) -> str:
    case = ask(f"One of parcel_lost, parcel_late, other: {question}")
    if case == "parcel_lost":
        return "We look for it."
    if case == "parcel_late":
        return "It is on its way."
    logger.info("case: %s", case)
    return "A colleague will answer."


def reply(question: str) -> str:
    words = ask(question)
    logger.info("answer: %s", words)  # expect: prompt-in-logs
    if words == "NONE":
        return "A colleague will answer."
    return words


def chat(text: str) -> str:
    spoken = ask(text)
    logger.info("answer: %s", spoken)  # expect: prompt-in-logs
    if spoken == "yes" or spoken == "no":
        return "Thank you."
    return spoken
