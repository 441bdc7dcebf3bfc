# The only handler of the file names the library's own error: nothing else says that something is handled here.
import requests


def load(url):
    try:
        return requests.get(url, timeout=10).json()
    except requests.RequestException:  # expect: swallowed-error
        return None
