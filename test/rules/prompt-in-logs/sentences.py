# Sentences of an answer, however they were cut apart; single words of it are another matter.
import json
import logging
import re

import anthropic

logger = logging.getLogger(__name__)
client = anthropic.Anthropic()
END = re.compile(r"(?<=[.!?]) ")


def sentences_of(text):
    found = []
    for part in END.split(text):
        cleaned = part.strip()
        if cleaned:
            found.append(cleaned)
    return found


def read_aloud(order):
    heard = ""
    with client.messages.stream(model="claude-sonnet-4-5", max_tokens=300, messages=[{"role": "user", "content": order}]) as stream:
        for piece in stream.text_stream:
            heard += piece
            for sentence in sentences_of(heard)[:-1]:
                logger.debug("say %s", sentence)  # expect: prompt-in-logs
    for line in heard.split("\n"):
        logger.debug("line %s", line)  # expect: prompt-in-logs
    kind = heard.split(",")[0]
    logger.debug("kind %s", kind)


def plan(order):
    answer = client.messages.create(model="claude-sonnet-4-5", max_tokens=300, messages=[{"role": "user", "content": order}])
    made = json.loads(answer.content[0].text)
    spoken = made.get("response", "").strip()
    logger.info("spoken %s", spoken)  # expect: prompt-in-logs
    logger.info("spoken %s", made["explanation"])  # expect: prompt-in-logs
    logger.info("intent %s", made["intent"])
    logger.info("sure %s", made.get("confidence"))
