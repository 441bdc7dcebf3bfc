# Development addresses; lists of origins, local model servers, messages and chosen ports are silent.
import os

import requests
from fastapi.middleware.cors import CORSMiddleware
from openai import OpenAI

ORDERS_URL = os.environ["ORDERS_URL"]  # expect: development-endpoint
CORS_ORIGINS = ["http://localhost:3000"]
local_url = "http://localhost:9000"
REDIS_URL = os.getenv("REDIS_URL", "redis://localhost:6379")  # expect: development-endpoint
DATABASE_URL = os.getenv("DATABASE_URL", "postgresql://app@localhost/app")
client = OpenAI(base_url="http://localhost:11434/v1", api_key="none", timeout=30)


def stock(port, app):
    requests.get(os.environ["SERVICE_URL"] + "/stock", timeout=30)  # expect: development-endpoint
    requests.get(os.environ["SERVICE_URL"] + "/prices", timeout=30)
    requests.get(f"http://localhost:{port}/stock", timeout=30)
    requests.get("https://api.shop.example.com/stock", timeout=30)
    app.add_middleware(CORSMiddleware, allow_origins=["http://localhost:3000"])
    print("running at http://localhost:8000")


def is_local(url):
    return url == "http://localhost:8000"


PARCELS = os.environ["PARCELS"]  # expect: development-endpoint
GREETING_PAGE = "http://localhost:8080/greeting"


def parcel(number):
    return requests.get(f"{PARCELS}/{number}", timeout=5)


def shown(number):
    return f"{GREETING_PAGE}/{number}"
