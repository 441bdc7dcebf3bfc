# Literals under a credential's name: generated keys are found; stand-ins, public halves and the environment are silent.
import requests
from openai import OpenAI
from pydantic import SecretStr

API_TOKEN = "v9Kq2Lx7Rt4Zp8Wm3Nc6Ybd1"  # expect: hardcoded-secret
API_KEY_HEADER = "X9Kq2Lx7Rt4Zp8Wm3Nc6"
PAD_TOKEN = "<|endoftext|>"
TOKENS = "v9Kq2Lx7Rt4Zp8Wm3Nc6Ybd1"
PUBLIC_KEY = "v9Kq2Lx7Rt4Zp8Wm3Nc6Ybd1"
MODEL_API_KEY = "gpt-4o-mini-2024-07-18-preview"

client = OpenAI(api_key="q7Zp2Lx9Vt4Rk8Wm1Nc6Ybd3", timeout=30)  # expect: hardcoded-secret
local = OpenAI(base_url="http://localhost:11434/v1", api_key="ollama", timeout=30)
placeholder = OpenAI(api_key="your-api-key-here-1a2b3c4d5e", timeout=30)
from_type = SecretStr("q7Zp2Lx9Vt4Rk8Wm1Nc6Ybd3")


def connect(password: str = "tR7#vb2!Qz"):  # expect: hardcoded-secret
    return requests.post("https://api.acme.io/login", json={"password": password}, timeout=10)


def other(password: str = "postgres"):
    return {"client_secret": "b3f1c2d49e8a77560bd1f3a2c4e59688", "client_id": "b3f1c2d49e8a77560bd1f3a2c4e59688"}  # expect: hardcoded-secret
PORTAL_AUTH_KEY = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJmZXJyeSJ9.v9Kq2Lx7Rt4Zp8Wm3Nc6Ybd1Kq2Lx7Rt4Zp8Wm3Nc6"  # expect: hardcoded-secret
COUNTING_KEY = {"api_key": "phc_v9Kq2Lx7Rt4Zp8Wm3Nc6Ybd1Kq2Lx7Rt4Zp8W"}
SHOP_KEY = {"api_key": "pk-lf-v9Kq2Lx7Rt4Zp8Wm3Nc6Ybd1"}
