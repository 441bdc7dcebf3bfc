# Tokens of devices let anybody send to them.
import logging

logger = logging.getLogger(__name__)


def push(fcm_tokens: list[str], title: str) -> None:
    logger.info("pushing %s to %s", title, fcm_tokens)  # expect: secret-in-logs
    logger.info("pushing %s to %d devices", title, len(fcm_tokens))


async def get_fcm_token(db, user_id: str) -> str:
    token = await db.scalar("select token from devices where owner = :o", {"o": user_id})
    logger.info("found %s for %s", token, user_id)  # expect: secret-in-logs
    return token


def next_token(text: str) -> str:
    token = text.split()[0]
    logger.info("next is %s", token)
    return token
