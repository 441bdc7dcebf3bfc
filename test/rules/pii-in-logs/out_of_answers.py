# Addresses stay personal when a model found them.
import json
import logging

from openai import OpenAI

client = OpenAI(timeout=30)
logger = logging.getLogger(__name__)


def find_addresses() -> None:
    answer = client.responses.create(model="gpt-5", input="find the addresses", max_output_tokens=90).output_text
    for email in json.loads(answer)["emails"]:
        logger.info("found %s", email)  # expect: pii-in-logs
