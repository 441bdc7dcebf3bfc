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


def wait_for_desk(url):
    for _ in range(30):
        try:
            requests.get(url, timeout=3)
            return
        except Exception:
            # the desk is not up yet
            pass
    raise RuntimeError("The desk does not come up")


def wait_a_little(url):
    for _ in range(30):
        try:
            if requests.get(url, timeout=3).json()["open"]:
                return True
        except Exception:
            pass  # still starting, keep waiting
    return None


def lose_orders(url, orders):
    for order in orders:
        try:
            requests.post(url, json=order, timeout=3)
        except Exception:  # expect: swallowed-error
            pass  # the desk is not available
