# A bot that says sorry to whoever wrote and tells nobody else, and one that notes why.
import logging

from openai import AsyncOpenAI

client = AsyncOpenAI(timeout=30)
logger = logging.getLogger(__name__)


async def ask(question):
    return await client.responses.create(model="gpt-4o-mini", input=question)


async def handle(update, context):
    try:
        await update.message.reply_text(await ask(update.message.text))
    except Exception: # expect: swallowed-error
        await update.message.reply_text("Sorry, the kitchen is closed right now.")


async def handle_noted(update, context):
    try:
        await update.message.reply_text(await ask(update.message.text))
    except Exception:
        logger.exception("The question could not be answered")
        await update.message.reply_text("Sorry, the kitchen is closed right now.")
