# What a request brings along in its headers: all of them at once, one by its name, and a bearer's token without the word.
import logging
from typing import Annotated, Optional

from fastapi import FastAPI, Header, HTTPException, Request

logger = logging.getLogger(__name__)
app = FastAPI()


@app.post("/hook")
async def hook(request: Request):
    logger.debug("headers: %s", dict(request.headers))  # expect: secret-in-logs
    logger.debug("length: %s", request.headers.get("content-length"))
    names = list(request.headers.keys())
    logger.debug("names: %s", names)
    return {"ok": True}


async def check_caller(given: Optional[str] = Header(None, alias="x-depot-key"), auth: Optional[str] = Header(None, alias="Authorization")):
    shown = given
    if not shown and auth and auth.startswith("Bearer "):
        shown = auth.replace("Bearer ", "")
    if shown != "open":
        logger.warning("wrong key: %s", shown)  # expect: secret-in-logs
        raise HTTPException(status_code=403)


async def once(key: str = Header(None, alias="idempotency-key"), lang: Annotated[str, Header(alias="accept-language")] = "en", sent: Annotated[str, Header(alias="x-api-key")] = ""):
    logger.info("once: %s in %s", key, lang)
    logger.info("from: %s", sent)  # expect: secret-in-logs
