"""A program run by hand: what it prints is its screen, what it logs is kept."""
import logging

from openai import OpenAI

logging.basicConfig(handlers=[logging.FileHandler("menus.log")])
logger = logging.getLogger(__name__)
client = OpenAI(timeout=30)


def plan(prompt: str) -> str:
    answer = client.responses.create(model="gpt-4.1-mini-2025-04-14", input=prompt, max_output_tokens=400)
    menu = answer.output_text
    print(menu)
    logger.info("Planned %s", menu)  # expect: prompt-in-logs
    return menu
