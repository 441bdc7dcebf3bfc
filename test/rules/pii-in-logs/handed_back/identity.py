# What these give back is what they are handed, or only speaks of it.
import hashlib


def identify(customer_id: int | None, email: str | None) -> str | None:
    if email:
        return f"email:{email.strip().lower()}"
    return None if customer_id is None else f"cid:{customer_id}"


def fingerprint(email: str) -> str:
    return hashlib.sha256(email.encode()).hexdigest()[:12]


def greeting(email: str) -> str:
    return "known" if email else "new"
