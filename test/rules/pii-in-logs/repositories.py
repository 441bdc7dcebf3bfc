# A repository's full name is no person's; its owner's e-mail is somebody's.
import logging

from fastapi import FastAPI

logger = logging.getLogger(__name__)
app = FastAPI()


@app.post("/github/push")
async def pushed(payload: dict):
    repo = payload.get("repository", {})
    watched_full_name = repo.get("full_name", "")
    logger.info("push to %s", watched_full_name)
    logger.info("pushed by %s", payload["pusher_email"])  # expect: pii-in-logs
    return {"ok": True}
