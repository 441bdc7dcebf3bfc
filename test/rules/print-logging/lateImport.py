# `logging` is imported below the first statement: the new logger stands under it.
import os

os.environ.setdefault("REGION", "eu")

import logging

from fastapi import FastAPI

logging.basicConfig(level=logging.INFO)
app = FastAPI()


@app.get("/orders/{number}")
def order(number: str):
    print("Order " + number + " was asked for")  # expect: print-logging
    return {"number": number}
