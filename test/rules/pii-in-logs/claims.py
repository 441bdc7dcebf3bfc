# What a token says of who is signed in.
import logging

import jwt

logger = logging.getLogger(__name__)


def verify(value, key):
    decoded = jwt.decode(value, key, algorithms=["HS256"])
    logger.info("claims %s", decoded)  # expect: pii-in-logs
    logger.info("expires %s", decoded["exp"])
    return decoded
