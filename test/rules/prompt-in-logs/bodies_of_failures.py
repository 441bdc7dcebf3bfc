# The body of a request that failed is what the service says of the failure.
import logging

import requests
from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=30)


def post(url, prompt):
    try:
        response = requests.post(url, json={"prompt": prompt}, timeout=30)
        response.raise_for_status()
    except requests.HTTPError as http_err:
        response_text = http_err.response.text
        logger.error("refused: %s", response_text)
        raise


def ask(prompt):
    reply = client.responses.create(model="gpt-4.1", input=prompt, max_output_tokens=200)
    logger.info("said: %s", reply.output_text)  # expect: prompt-in-logs
