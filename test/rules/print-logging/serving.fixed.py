# The block that starts the server speaks to whoever starts it; the routes do not.
import uvicorn
from fastapi import FastAPI
import logging

logger = logging.getLogger(__name__)

app = FastAPI()


@app.on_event("startup")
async def ready():
    print("Ready")


@app.post("/chat")
async def chat(text: str):
    logger.info("Chat: %s", text[:20])  # expect: print-logging
    return {"answer": text}


if __name__ == "__main__":
    print("Open http://localhost:8000")
    uvicorn.run(app)
