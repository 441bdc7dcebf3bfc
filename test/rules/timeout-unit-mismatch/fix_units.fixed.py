# The fix writes the same duration in the parameter's unit.
import asyncio
import subprocess

import httpx
import requests
from openai import OpenAI

client = OpenAI(timeout=60)  # expect: timeout-unit-mismatch


def report(session: requests.Session):
    return session.post(
        "https://example.com/reports",
        json={"rows": [1, 2]},
        timeout=45,  # expect: timeout-unit-mismatch
    )


def quick(): return httpx.get("https://example.com", timeout=15)  # expect: timeout-unit-mismatch


async def wait(job): await asyncio.wait_for(job(), timeout = 20)  # expect: timeout-unit-mismatch


def build():
    subprocess.run(["make", "all"], timeout=3600)
requests.get("https://example.com/dump", timeout=3000000)  # expect: timeout-unit-mismatch
