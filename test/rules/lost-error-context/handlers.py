# Handlers of outbound failures that leave out the error; narrow types, tracebacks and used errors are silent.
import logging
import sys
import traceback

import requests
from fastapi import FastAPI, HTTPException
from loguru import logger as loud

logger = logging.getLogger(__name__)
app = FastAPI()


def bare(url):
    try:
        return requests.get(url, timeout=30)
    except:
        logger.error("request failed")  # expect: lost-error-context
        return {"error": "failed"}


def broad(url):
    try:
        return requests.get(url, timeout=30)
    except Exception as error:
        logger.warning("request to %s failed", url)  # expect: lost-error-context
        return {"error": "failed"}


def own_base(url):
    try:
        return requests.get(url, timeout=30)
    except requests.RequestException:
        loud.error("request failed")  # expect: lost-error-context
        return {"error": "failed"}


def printed(url):
    try:
        return requests.get(url, timeout=30)
    except Exception:
        print("request failed")  # expect: lost-error-context
        return {"error": "failed"}


def raised(url):
    try:
        return requests.get(url, timeout=30)
    except (ValueError, Exception):
        raise RuntimeError("no rates")  # expect: lost-error-context


def narrow(url):
    try:
        return requests.get(url, timeout=30)
    except requests.Timeout:
        logger.error("request timed out")


def told(url):
    try:
        return requests.get(url, timeout=30)
    except Exception as error:
        logger.error("request failed: %s", error)


def traced(url):
    try:
        return requests.get(url, timeout=30)
    except Exception:
        logger.error("request failed")
        traceback.print_exc()


def again(url):
    try:
        return requests.get(url, timeout=30)
    except Exception:
        logger.error("request failed")
        raise


def answered(url):
    try:
        return requests.get(url, timeout=30)
    except Exception as error:
        logger.error("request failed")
        return {"error": str(error)}


def chained(url):
    try:
        return requests.get(url, timeout=30)
    except Exception as error:
        raise HTTPException(status_code=502) from error


def hidden(url):
    try:
        return requests.get(url, timeout=30)
    except Exception:
        raise HTTPException(status_code=502) from None


def local(text):
    try:
        return int(text)
    except Exception:
        logger.error("no number")


def informed(url):
    try:
        return requests.get(url, timeout=30)
    except Exception:
        logger.error("request failed", exc_info=sys.exc_info())
