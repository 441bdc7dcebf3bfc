# A name with a contact of the same person beside it is that person's, whatever the class is about; the service's own numbers and addresses are not.
import logging
import os

import structlog
from fastapi import FastAPI, Request
from pydantic import BaseModel
from twilio.rest import Client

app = FastAPI()
log = structlog.get_logger()
logger = logging.getLogger(__name__)
OWN_NUMBER = os.getenv("OWN_NUMBER", "")
twilio = Client(os.getenv("SID"), os.getenv("TOKEN"))


class Callback(BaseModel):
    call_id: str
    driver_name: str
    driver_phone: str
    printer_name: str


class CallbackQueue:
    def schedule(self, call_id: str, driver_name: str, driver_phone: str) -> None:
        log.info("scheduled", call_id=call_id, driver=driver_name)  # expect: pii-in-logs

    def load(self, driver_name: str, version: str) -> None:
        log.info("loaded", driver=driver_name, version=version)


def transfer(request: Callback) -> None:
    log.info("transfer", call_id=request.call_id, driver=request.driver_name)  # expect: pii-in-logs
    log.info("printing", printer=request.printer_name)


@app.post("/call")
async def call(request: Request):
    data = await request.json()
    to_number = data.get("to_number")
    from_number = data.get("from_number") or data.get("from_phone", OWN_NUMBER)
    logger.info("calling from %s", from_number)
    logger.info("calling %s", to_number)  # expect: pii-in-logs
    phone_number = data.get("phone_number", OWN_NUMBER)
    logger.info("noted %s", phone_number)  # expect: pii-in-logs


class Approvals:
    def __init__(self, reviewer_email: str):
        self.approver_email = "approvals@example.com"
        self.reviewer_email = reviewer_email

    def sent(self):
        logger.info("sent to %s", self.approver_email)
        logger.info("sent to %s", self.reviewer_email)  # expect: pii-in-logs
