# Near a secret and none: ids and handles of secrets, model tokens, masked text.
import logging
import os

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
