# A parameter that is called after nothing holds what the calls in this file hand in; so does a field that another method sets.
import json
import logging

logger = logging.getLogger(__name__)


async def _post(payload: dict):
    logger.debug("sending %s", json.dumps(payload))  # expect: pii-in-logs


async def remind(phone, day):
    await _post({"recipient_phone": phone, "day": day})


async def open_shop(day):
    await _share({"day": day})


async def _share(parcel: dict):
    logger.debug("sharing %s", json.dumps(parcel))


def _count(things, call_sid):
    logger.info("%d of %s", len(things), call_sid)


def count(emails, call_sid, phone):
    _count(emails, call_sid or phone)


class Desk:
    def __init__(self):
        self.latest = None
        self.opened = 0

    def arrive(self, customer_email):
        self.latest = customer_email
        self.opened = len(customer_email)

    def close(self):
        logger.info("closing after %s", self.latest)  # expect: pii-in-logs
        logger.info("opened %s", self.opened)


class Shelf:
    def __init__(self):
        self.latest = 3

    def close(self):
        logger.info("closing after %s", self.latest)


def _safe_get(data, *keys, default=None):
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    return default if data is None else data


async def hook(request):
    body = await request.json()
    logger.info("of sort %s", _safe_get(body, "message", "kind", default="none"))
    logger.info("from %s", _safe_get(body, "customer", "email"))  # expect: pii-in-logs
