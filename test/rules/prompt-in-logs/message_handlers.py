# What a chat library hands to a decorated function is a message, whatever the parameter is called.
import logging
import os

import telebot
from aiogram import Router
from openai import OpenAI
from pyrogram import Client

bot = telebot.TeleBot(os.environ["BOT"])
router = Router()
app = Client("desk")
client = OpenAI(timeout=20)
logger = logging.getLogger(__name__)


@bot.message_handler(func=lambda m: True)
def answer(m):
    logger.info("from %s: %s", m.chat.id, m.text)  # expect: prompt-in-logs
    logger.info("kind %s", m.content_type)


@router.message()
async def talk(event):
    logger.info(f"got {event.text}")  # expect: prompt-in-logs


@app.on_message()
async def private(_, incoming):
    logger.info(f"got {incoming.text}")  # expect: prompt-in-logs


@bot.callback_query_handler(func=lambda c: True)
def pressed(c):
    logger.info("pressed %s", c.data)


def describe(m):
    logger.info("label %s", m.text)
