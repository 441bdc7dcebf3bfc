# Vapi keeps a caller's number as the number of a customer, and the line that was called as `phoneNumber`.
import logging

from fastapi import APIRouter, Request

logger = logging.getLogger(__name__)
router = APIRouter()


@router.post("/vapi/webhook")
async def hook(request: Request):
    call = (await request.json()).get("call", {})
    customer = call.get("customer", {})
    logger.info("from %s", customer.get("number"))  # expect: pii-in-logs
    phone_number = call.get("phoneNumber", {}).get("number", "unknown")
    logger.info("on %s", phone_number)
    caller_id = call.get("caller")
    logger.info("caller %s", caller_id)  # expect: pii-in-logs
    order = call.get("order", {})
    logger.info("order %s", order.get("number"))
