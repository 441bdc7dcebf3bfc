# `logging` is imported below the first statement: the new logger stands under it.
import os

os.environ.setdefault("REGION", "eu")

import logging
logger = logging.getLogger(__name__)

from fastapi import FastAPI

logging.basicConfig(level=logging.INFO)
app = FastAPI()


@app.get("/orders/{number}")
def order(number: str):
    logger.info("Order " + number + " was asked for")  # expect: print-logging
    return {"number": number}
