"""A model's text that comes back in a tuple, under the name it had before."""
import logging

from openai import OpenAI

from repair import measure, repair

logger = logging.getLogger(__name__)
client = OpenAI(timeout=30)


def ask(wish: str) -> str:
    return client.responses.create(model="gpt-4.1-mini-2025-04-14", input=wish, max_output_tokens=400).output_text


def trim(letter: str):
    return letter.rstrip(), True


def write(wish: str) -> str:
    letter = ask(wish)
    letter, changed = trim(letter)
    logger.info("wrote %s", letter)  # expect: prompt-in-logs
    logger.info("changed %s", changed)
    return letter


def write_again(wish: str) -> str:
    draft = ask(wish)
    draft, marks = repair(draft)
    logger.info("repaired to %s", draft)  # expect: prompt-in-logs
    logger.info("with %s marks", marks)
    size, lines = measure(draft)
    logger.info("%s characters in %s lines", size, lines)
    return draft
