"""Decorators run once, before any event loop does."""
import time

import requests
from celery import Celery
from fastapi import FastAPI

queue = Celery("kitchen")
app = FastAPI()


@queue.task(autoretry_for=(Exception,), max_retries=10)
async def cook(order: str, checked=requests.get("https://kitchen.example/health", timeout=5).ok):
    time.sleep(1)  # expect: blocking-call-in-async
    return order
