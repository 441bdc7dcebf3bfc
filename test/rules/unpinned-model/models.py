# Names that move, once per kind and file; dates, settings and log fields are silent.
import os

import structlog
from anthropic import Anthropic
from langchain_openai import AzureChatOpenAI, ChatOpenAI
from openai import OpenAI

logger = structlog.get_logger()
client = OpenAI(timeout=30)
claude = Anthropic(timeout=30)
FAST = "gpt-4o-mini"


def ask(messages, settings):
    claude.messages.create(model="claude-3-5-haiku-latest", max_tokens=100, messages=messages)  # expect: unpinned-model
    claude.messages.create(model="claude-3-7-sonnet-latest", max_tokens=100, messages=messages)
    claude.messages.create(model="claude-3-5-haiku-20241022", max_tokens=100, messages=messages)
    client.chat.completions.create(model="gpt-4o-2024-08-06", messages=messages)
    client.chat.completions.create(model=FAST, messages=messages)  # expect: unpinned-model
    client.chat.completions.create(model=settings.model, messages=messages)
    client.chat.completions.create(model=os.environ["MODEL"], messages=messages)
    logger.info("asked", model="gpt-4o")
    return ChatOpenAI(model="gpt-4o"), AzureChatOpenAI(model="gpt-4o", azure_deployment="chat")
