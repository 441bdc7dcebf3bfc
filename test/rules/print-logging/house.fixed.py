# The file's own logger takes the lines, also where it stands below other code.
import os
import sys

os.environ.setdefault("REGION", "eu")

import logging
from anthropic import Anthropic

log = logging.getLogger("orders")
client = Anthropic()
log.info("Client is ready")  # expect: print-logging


def answer(question: str) -> str:
    log.warning("Warning: no history for %s", question)
    print("Error on", sys.platform, file=sys.stderr)
    message = client.messages.create(model="claude-sonnet-4-5", max_tokens=200, messages=[{"role": "user", "content": question}], timeout=30)
    return message.content[0].text
