# Handlers that drop the failure of an outbound call, and ones that tell somebody.
import contextlib
import json
import logging
import subprocess

import httpx
import requests
from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI(timeout=30)


def rates(url):
    try:
        return requests.get(url, timeout=30).json()
    except Exception:  # expect: swallowed-error
        return {}


def notify(url, text):
    try:
        requests.post(url, json={"text": text}, timeout=30)
    except:  # expect: swallowed-error
        pass


def library_error(url):
    try:
        return requests.get(url, timeout=30).text
    except requests.RequestException:  # expect: swallowed-error
        return None


def unused_binding(prompt):
    answer = ""
    try:
        answer = client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": prompt}], max_tokens=200)
    except Exception as error:  # expect: swallowed-error
        answer = None
    return answer


def skipping(urls):
    pages = []
    for url in urls:
        try:
            pages.append(requests.get(url, timeout=30).text)
        except Exception:  # expect: swallowed-error
            continue
    return pages


def through_helper(url):
    try:
        return fetch_page(url)
    except Exception:  # expect: swallowed-error
        return ""


def fetch_page(url):
    return httpx.get(url, timeout=30).text


def suppressing(url):
    with contextlib.suppress(Exception):  # expect: swallowed-error
        requests.post(url, timeout=30)


def logged(url):
    try:
        return requests.get(url, timeout=30).json()
    except Exception:
        logger.exception("Rates could not be read")
        return {}


def error_value(url):
    try:
        return requests.get(url, timeout=30).json()
    except Exception as error:
        return {"error": str(error)}


def told_by_text(url):
    try:
        return requests.get(url, timeout=30).text
    except Exception:
        return "The page could not be read."


def yes_or_no(url):
    try:
        return requests.get(url, timeout=30).ok
    except Exception:
        return False


def chosen_with_care(url):
    try:
        return requests.get(url, timeout=30).json()["rate"]
    except KeyError:
        return None


def checked_behind(url):
    page = None
    try:
        page = requests.get(url, timeout=30)
    except Exception:
        pass
    if page is None:
        raise RuntimeError("No page")
    return page.text


def second_source(url, mirror):
    try:
        return requests.get(url, timeout=30).text
    except Exception:
        pass
    return requests.get(mirror, timeout=30).text


def gives_up(urls):
    for url in urls:
        try:
            return requests.get(url, timeout=30).text
        except Exception:
            continue
    raise RuntimeError("No source answered")


def close(session):
    try:
        requests.delete(f"https://example.com/sessions/{session}", timeout=30)
    except Exception:
        pass


def while_handling(url, hook):
    try:
        return requests.get(url, timeout=30).text
    except Exception:
        try:
            requests.post(hook, timeout=30)
        except Exception:
            pass
        raise


def in_process(text):
    try:
        return json.loads(text)
    except Exception:
        return {}


def probing(program):
    try:
        return subprocess.run(["which", program], capture_output=True, timeout=5).stdout
    except Exception:
        return None


def deliberate(url):
    try:
        requests.post(url, timeout=5)
    except Exception:
        pass  # best effort: the page view counter may miss one


def counted(urls):
    failures = 0
    for url in urls:
        try:
            requests.post(url, timeout=30)
        except Exception:
            failures += 1
    return failures


def made_up_verdict(text):
    try:
        client.moderations.create(input=text)
    except Exception:  # expect: swallowed-error
        return {"grounded": True}
    return {"grounded": False}


def canned(prompt):
    try:
        return client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": prompt}], max_tokens=200)
    except Exception:  # expect: swallowed-error
        return "Keep up the good work."


def admitted(prompt):
    try:
        return client.chat.completions.create(model="gpt-4o-mini", messages=[{"role": "user", "content": prompt}], max_tokens=200)
    except Exception:
        return "The assistant is unavailable."


def marked(url):
    try:
        requests.post(url, timeout=30)
    except Exception:
        return {"sent": False}
    return {"sent": True}


def check_stock(url):
    try:
        return requests.get(url, timeout=30).json()
    except Exception:  # expect: swallowed-error
        return None


def check_stock_service(url):
    try:
        return requests.get(url, timeout=30).ok
    except Exception:
        return None
