# Parts of a webhook's body that still hold what somebody wrote or who it was.
import logging

from fastapi import FastAPI, Request

logger = logging.getLogger(__name__)
app = FastAPI()


@app.post("/webhook")
async def webhook(request: Request):
    data = await request.json()
    value = data["entry"][0]["changes"][0]["value"]
    logger.info("part %s", value)  # expect: pii-in-logs
    for entry in value["messages"]:
        logger.info("id %s", entry["id"])
    kind = data["object"]
    logger.info("kind %s", kind)
