"""Answers of token endpoints that are logged whole."""
import logging

import requests

logger = logging.getLogger(__name__)


def connect(store, code):
    answer = requests.post("https://crm.example.com/oauth/token", data={"code": code}, timeout=5)
    body = answer.json()
    if "access_token" not in body:
        logger.error("no token came: %s", body)
        return
    logger.info("connected: %s", body)  # expect: secret-in-logs
    store.save(body["access_token"], body.get("refresh_token"))


def report(answer):
    body = answer.json()
    logger.info("report: %s", body)
    return body["total"]
