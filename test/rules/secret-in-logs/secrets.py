# Keys, tokens, passwords and whole environments in logs; counts, names and flags about them are silent.
import logging
import os

from pydantic import SecretStr

logger = logging.getLogger(__name__)


def connect(settings, headers, password, max_tokens, usage):
    api_key = os.environ["OPENAI_API_KEY"]
    logger.info("key %s", api_key)  # expect: secret-in-logs
    logger.info("key set: %s", bool(api_key))
    logger.info("key %s", "set" if api_key else "missing")
    logger.info("key %s...", api_key[:6])
    logger.info(os.getenv("STRIPE_SECRET"))  # expect: secret-in-logs
    logger.info(os.getenv("LOG_LEVEL"))
    logger.debug("environment: %s", dict(os.environ))  # expect: secret-in-logs
    logger.debug("password=%s", password)  # expect: secret-in-logs
    logger.info("headers %s", {"Authorization": f"Bearer {settings.token}", "Accept": "text/html"})  # expect: secret-in-logs
    logger.info("auth %s", headers.get("Authorization"))  # expect: secret-in-logs
    logger.info("%d of %d tokens", usage.total_tokens, max_tokens)
    logger.info("next page %s", usage.next_page_token)
    logger.info("database %s", settings.database_url)  # expect: secret-in-logs


def login(user, token):
    logger.info("signed in with %s", token)  # expect: secret-in-logs


def stream(chunks):
    for token in chunks:
        print(token, end="")


def hidden(key: SecretStr):
    logger.info("key %s", key)


def revealed(api_key: SecretStr):
    logger.info("key %s", api_key)
    logger.info("key %s", api_key.get_secret_value())  # expect: secret-in-logs


def local_engine(path, host, user, word):
    database_url = f"sqlite:///{path}"
    logger.info("database %s", database_url)
    db_url = f"postgresql://{user}:{word}@{host}/desk"
    logger.info("database %s", db_url)  # expect: secret-in-logs
    return database_url, db_url
