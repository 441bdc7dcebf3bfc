# What people write on chat platforms, as Python libraries and webhooks hand it over.
import logging

import telebot
from fastapi import APIRouter, Form, Request
from flask import Flask, request
from slack_bolt import App
from telegram import Update
from telegram.ext import ContextTypes
from twilio.twiml.messaging_response import MessagingResponse

logger = logging.getLogger(__name__)
line = telebot.TeleBot("token")
desk = App()
app = Flask(__name__)
router = APIRouter()


async def look_up(update: Update, context: ContextTypes.DEFAULT_TYPE):
    logger.info("asked for %s", " ".join(context.args))  # expect: prompt-in-logs
    logger.info("caption %s", update.message.caption)  # expect: prompt-in-logs
    logger.info("%d words", len(context.args))


@line.message_handler(func=lambda m: True)
def on_text(message):
    logger.info("got %s", message.text)  # expect: prompt-in-logs
    logger.info("got %s", message.content_type)


@desk.event("app_mention")
def mentioned(event, say):
    logger.info("said %s", event["text"])  # expect: prompt-in-logs
    words = event.get("text", "")
    logger.info("said %s", words)  # expect: prompt-in-logs
    logger.info("in %s", event["channel"])


@desk.message("status")
def status(message, say):
    logger.info(f"said {message['text']}")  # expect: prompt-in-logs


@app.post("/whatsapp")
def inbound():
    data = request.get_json()
    note = data["entry"][0]["changes"][0]["value"]["messages"][0]
    words = note["text"]["body"]
    logger.info("said %s", words)  # expect: prompt-in-logs
    logger.info("kind %s", note["type"])
    return "", 200


@router.post("/sms")
async def sms(request: Request, Body: str = Form(...)):
    logger.info("said %s", Body)  # expect: prompt-in-logs
    form = await request.form()
    logger.info("said %s", form["Body"])  # expect: prompt-in-logs
    logger.info("spoke %s", form.get("SpeechResult"))  # expect: prompt-in-logs
    logger.info("said in %s", form.get("FromCountry"))
    return str(MessagingResponse())


def greeting():
    message = {"text": "Good morning"}
    logger.info("greeting %s", message["text"])
