"""A conversation that a route is sent, turned into plain records."""
import logging

from fastapi import FastAPI
from openai import OpenAI
from pydantic import BaseModel

logger = logging.getLogger(__name__)
app = FastAPI()
client = OpenAI(timeout=20)


class Message(BaseModel):
    role: str
    content: str


class Conversation(BaseModel):
    conversation: list[Message]


@app.post("/assistant")
def assistant(conversation: Conversation):
    conversation_dict = [message.model_dump() for message in conversation.conversation]
    logger.debug("asked: %s", conversation_dict)  # expect: prompt-in-logs
    logger.debug("with %s messages", len(conversation_dict))
    return client.chat.completions.create(model="gpt-4.1-mini-2025-04-14", messages=conversation_dict, max_tokens=200).choices[0].message.content
