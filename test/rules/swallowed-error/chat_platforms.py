# A message that does not reach anybody, and a failure that nobody hears of.
import discord
import telebot
from aiogram import Bot
from aiogram.types import Message
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from telegram import Update
from telegram.error import TelegramError
from telegram.ext import ApplicationBuilder, ContextTypes

slack = WebClient(token="token")
bot = Bot("token")
line = telebot.TeleBot("token")
application = ApplicationBuilder().token("token").build()


def profile_of(member):
    try:
        return slack.users_profile_get(user=member)["profile"]
    except SlackApiError:  # expect: swallowed-error
        return {}


async def confirm(update: Update, context: ContextTypes.DEFAULT_TYPE):
    try:
        await update.message.reply_text("Your table is booked.")
    except TelegramError:  # expect: swallowed-error
        pass
    try:
        await context.bot.send_message(chat_id=1, text="A table is booked.")
    except Exception:  # expect: swallowed-error
        pass


async def tell_owners(owners):
    for owner in owners:
        try:
            await application.bot.send_message(owner, "A table is booked.")
        except:  # expect: swallowed-error
            pass
    for owner in owners:
        try:
            await bot.send_message(owner, "A table is booked.")
        except Exception:  # expect: swallowed-error
            continue


async def thank(message: Message):
    try:
        await message.answer("Thank you.")
    except Exception:  # expect: swallowed-error
        pass


def thank_on_line(message):
    try:
        line.reply_to(message, "Thank you.")
    except Exception:  # expect: swallowed-error
        pass


async def thank_in_channel(message: discord.Message):
    try:
        await message.channel.send("Thank you.")
    except discord.HTTPException:  # expect: swallowed-error
        pass


async def thank_somewhere(ctx):
    try:
        await ctx.send("Thank you.")
    except Exception:  # expect: swallowed-error
        pass


async def look_busy(update, context, thread):
    try:
        await context.bot.send_chat_action(chat_id=1, action="typing")
    except Exception:
        pass
    try:
        await slack.assistant_threads_setStatus(channel_id="C1", thread_ts=thread, status="reading")
    except Exception:
        pass


async def put_away(message: Message):
    try:
        await message.delete()
    except Exception:
        pass
