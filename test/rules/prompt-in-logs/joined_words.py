"""Words of a chat that are joined or cleaned on their way into a log."""
import logging
import re

from openai import OpenAI
from telegram import Update
from telegram.ext import ContextTypes

logger = logging.getLogger(__name__)
client = OpenAI(timeout=20)


def look_up(query: str) -> str:
    return client.responses.create(model="gpt-4.1-mini-2025-04-14", input=query, max_output_tokens=200).output_text


async def find_command(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    query = " ".join(context.args) if context.args else None
    if not query:
        return
    try:
        await update.message.reply_text(look_up(query))
    except Exception:
        logger.exception("looking up failed: %s", query)  # expect: prompt-in-logs


async def find(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.message.text
    query = re.sub(r"^find\s*", "", query).strip()
    try:
        await update.message.reply_text(look_up(query))
    except Exception:
        logger.exception("finding failed: %s", query)  # expect: prompt-in-logs


def nightly(tables: list[str]) -> None:
    query = ", ".join(tables)
    logger.info("counting %s", query)
