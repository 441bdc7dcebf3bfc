# The only handler of the file names the library's own error: nothing else says that something is handled here.
import logging

import httpx

log = logging.getLogger(__name__)


def load(url):
    try:
        return httpx.get(url).json()
    except httpx.HTTPError as error:
        log.error("No answer")  # expect: lost-error-context
        return None
