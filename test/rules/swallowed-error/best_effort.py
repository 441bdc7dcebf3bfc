# Attempts that may fail on purpose: probes by address, warm-ups, and comments that say who deals with it.
import threading

import requests


def start(base, model):
    def _warm():
        try:
            requests.post(f"{base}/generate", json={"model": model}, timeout=30)
        except Exception:
            pass

    threading.Thread(target=_warm, daemon=True).start()


def status(base):
    reachable = False
    try:
        reachable = requests.get(f"{base}/health", timeout=3).json()["status"] == "ok"
    except Exception:
        pass
    return {"bridge": "ok" if reachable else "offline"}


def poll(base, seen):
    try:
        seen.append(requests.get(f"{base}/jobs", timeout=3).json())
    except Exception:
        pass  # keep trying: the next tick asks again


def read(base):
    try:
        return requests.get(f"{base}/prices", timeout=3).json()
    except Exception:  # expect: swallowed-error
        return {}  # no prices


def _drain():
    try:
        requests.get("https://desk.example.com/rest", timeout=3)
    except Exception:
        pass
