# Near a secret and none: ids and handles of secrets, model tokens, masked text.
import logging
import os
import random

logger = logging.getLogger(__name__)


async def rotate(client, name, value):
    handle = await client.create_secret(name=name, value=value)
    secret_id = handle
    logger.info("stored %s", secret_id)
    logger.info("stored %s", handle)


def decode(tokenizer, ids):
    for token_id in ids:
        token = tokenizer.decode(token_id)
        print(token_id, token)


def run(command, token):
    logger.info("running %s", " ".join(command).replace(token, "<token>"))


def browser():
    logger.info("cookies from %s", os.environ["YTDLP_COOKIES_FROM_BROWSER"])


def real():
    logger.info("using %s", os.environ["UPSTASH_REDIS_REST_TOKEN"])  # expect: secret-in-logs


def guess(tries):
    secret = random.randint(1, 100)
    note = secret
    print(f"The number was {secret} after {tries}")
    return note


def whispered():
    secret = "only the owl knows"
    print(secret)


def recipes(self, wish):
    query = {"q": wish, "app_id": self.app_id, "app_key": self.food_app_key}
    logger.info("asking with %s", query)  # expect: secret-in-logs
    query["page"] = 2
    return query


def stored(settings, awaiting_otp):
    logger.info("connecting to %s", settings.get_safe_connection_string(settings.connection_string))
    logger.info("waiting for a code: %s", awaiting_otp)
    logger.info("connecting to %s", settings.connection_string)  # expect: secret-in-logs
