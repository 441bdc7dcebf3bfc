"""Clients for the rest of the program."""
import httpx

unbounded = httpx.Client(timeout=None)  # expect: missing-timeout
bounded = httpx.Client(timeout=5)
