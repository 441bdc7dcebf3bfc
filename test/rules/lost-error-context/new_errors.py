# New errors that keep the caught one to themselves, whatever their class is called.
import logging

import requests
from fastapi import HTTPException

logger = logging.getLogger(__name__)


def rates():
    try:
        return requests.get("https://desk.example.com/rates", timeout=3).json()
    except Exception:
        raise HTTPException(502, "No rates")  # expect: lost-error-context


def rates_with_reason():
    try:
        return requests.get("https://desk.example.com/rates", timeout=3).json()
    except Exception as error:
        raise HTTPException(502, f"No rates: {error}")


def rates_with_cause():
    try:
        return requests.get("https://desk.example.com/rates", timeout=3).json()
    except Exception as error:
        raise HTTPException(502, "No rates") from error


def rates_logged():
    try:
        return requests.get("https://desk.example.com/rates", timeout=3).json()
    except Exception:
        logger.exception("No rates")
        raise HTTPException(502, "No rates")
