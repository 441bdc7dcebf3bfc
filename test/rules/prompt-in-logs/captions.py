"""What somebody wrote under a picture is a message of theirs."""
import logging

from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=20)


def seen(picture: str, caption: str | None = None):
    logger.debug("picture with %s", caption)  # expect: prompt-in-logs
    logger.debug("picture with %s characters", len(caption or ""))
    content = [{"type": "input_image", "image_url": picture}, {"type": "input_text", "text": caption or "What is this?"}]
    return client.responses.create(model="gpt-4.1-mini-2025-04-14", input=[{"role": "user", "content": content}], max_output_tokens=200)


def table(rows):
    caption = "Table 1"
    logger.info("drawing %s with %d rows", caption, len(rows))
