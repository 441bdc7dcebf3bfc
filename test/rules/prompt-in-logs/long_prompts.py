"""Prompts under longer names are prompts once something was put into them."""
import logging

from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=20)
TONE = "Be kind."


def build_awareness_prompt(question: str, history: list[str]) -> str:
    return f"{history}\n{question}"


def load_prompt(name: str) -> str:
    with open(f"prompts/{name}.txt") as file:
        return file.read()


def refine(question: str, history: list[str]) -> str:
    awareness_prompt = build_awareness_prompt(question, history)
    logger.debug("asking %s", awareness_prompt)  # expect: prompt-in-logs
    summary_prompt = f"Sum up in one line: {question}"
    logger.debug("then %s", summary_prompt)  # expect: prompt-in-logs
    tone_prompt = f"{TONE}"
    logger.debug("in the tone of %s", tone_prompt)
    greeting_prompt = load_prompt("greeting")
    logger.debug("loaded %s", greeting_prompt)
    system_prompt = f"You answer questions of {len(history)} turns."
    logger.debug("as %s", system_prompt)
    return client.responses.create(model="gpt-4.1-mini-2025-04-14", input=awareness_prompt, instructions=system_prompt, max_output_tokens=200).output_text
