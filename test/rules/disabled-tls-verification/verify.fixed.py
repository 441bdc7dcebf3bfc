# Certificates that nobody checks; local hosts, authorities of one's own and settings are silent.
import os
import ssl

import aiohttp
import httpx
import requests

URL = "https://localhost:8443"


def plain(url, settings):
    requests.get(url, timeout=30)  # expect: disabled-tls-verification
    requests.get(url, verify=settings.verify, timeout=30)
    requests.get(url, verify="/etc/ssl/ca.pem", timeout=30)
    requests.get("https://127.0.0.1:8443/health", verify=False, timeout=30)
    requests.get(f"https://localhost:{settings.port}/health", verify=False, timeout=30)
    requests.get(URL, verify=False, timeout=30)
    httpx.Client(
        base_url=url,
    )


def signatures(jwt, token, key):
    return jwt.decode(token, key, verify=False)


async def session_wide(url):
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector()) as session:  # expect: disabled-tls-verification
        return await session.get(url)


def long_lived(url):
    session = requests.Session()
    return session.get(url, timeout=30)


def context():
    ctx = ssl.create_default_context()
    return ctx


def strict():
    ctx = ssl.create_default_context()
    ctx.verify_mode = ssl.CERT_REQUIRED
    return ctx


def unverified():
    return ssl.create_default_context()  # expect: disabled-tls-verification


def development(url, debug):
    if debug:
        os.environ["PYTHONHTTPSVERIFY"] = "0"
    return requests.get(url, timeout=30)
