# A bot that says sorry and keeps the reason from everybody who could mend it.
import logging

from aiogram import Bot, F, Router
from aiogram.types import Message
from openai import AsyncOpenAI
from telegram import Update
from telegram.ext import ContextTypes

logger = logging.getLogger(__name__)
client = AsyncOpenAI(timeout=30)
router = Router()


async def answer_of(text):
    reply = await client.chat.completions.create(model="gpt-4o-mini-2024-07-18", messages=[{"role": "user", "content": text}], max_tokens=50)
    return reply.choices[0].message.content


async def on_text(update: Update, context: ContextTypes.DEFAULT_TYPE):
    try:
        await update.message.reply_text(await answer_of(update.message.text))
    except Exception:  # expect: swallowed-error
        await update.message.reply_text("Sorry, something went wrong. Please try again.")


@router.message(F.text)
async def on_message(message: Message):
    note = await message.answer("One moment…")
    try:
        await note.edit_text(await answer_of(message.text))
    except Exception as error:  # expect: swallowed-error
        await note.edit_text("The kitchen does not answer.")


async def on_slack(say, event):
    try:
        words = await answer_of(event["text"])
    except Exception:  # expect: swallowed-error
        await say("I cannot answer just now.")
        return
    await say(words)


async def told(update: Update, context: ContextTypes.DEFAULT_TYPE):
    try:
        await update.message.reply_text(await answer_of(update.message.text))
    except Exception as error:
        await update.message.reply_text(f"That failed: {error}")


async def logged(update: Update, context: ContextTypes.DEFAULT_TYPE):
    try:
        await update.message.reply_text(await answer_of(update.message.text))
    except Exception:
        logger.exception("No answer")
        await update.message.reply_text("Sorry, something went wrong.")


async def raised(update: Update, context: ContextTypes.DEFAULT_TYPE):
    try:
        await update.message.reply_text(await answer_of(update.message.text))
    except Exception:
        await update.message.reply_text("Sorry, something went wrong.")
        raise


async def nobody_there(bot: Bot, owner: Message, guest: int):
    try:
        await bot.send_message(guest, "Your table is free.")
    except Exception:
        await owner.answer("The guest has blocked the bot.")


async def narrow(update: Update, context: ContextTypes.DEFAULT_TYPE):
    try:
        await update.message.reply_text(await answer_of(update.message.text))
    except TimeoutError:
        await update.message.reply_text("That took too long.")
