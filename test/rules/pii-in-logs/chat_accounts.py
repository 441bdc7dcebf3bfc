# Who writes on a chat platform, by the fields that its Python library or webhook gives a message.
import logging

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from flask import Flask, request
from telegram import Update
from telegram.ext import ContextTypes

logger = logging.getLogger(__name__)
router = Router()
app = Flask(__name__)


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE):
    member = update.effective_user
    user = update.effective_user
    logger.info("hello %s", user.username)  # expect: pii-in-logs
    logger.info("hello %s", update.effective_user.username or "stranger")  # expect: pii-in-logs
    logger.info("seen %s", member.id)
    logger.info("we are %s", context.bot.username)
    logger.info("at %s", update.message.location)  # expect: pii-in-logs


@router.message()
async def on_message(message: Message):
    logger.info("from %s", message.from_user.username)  # expect: pii-in-logs
    logger.info("in %s", message.chat.id)
    logger.debug(f"got {message}")  # expect: pii-in-logs


@router.callback_query()
async def on_button(callback: CallbackQuery):
    logger.info("pressed by %s", callback.from_user.full_name)  # expect: pii-in-logs


@app.post("/whatsapp")
def inbound():
    change = request.get_json()["entry"][0]["changes"][0]["value"]
    profile = change["contacts"][0]["profile"]
    logger.info("from %s", profile["name"])  # expect: pii-in-logs
    logger.info("kind %s", change["messages"][0]["type"])
    return "", 200
