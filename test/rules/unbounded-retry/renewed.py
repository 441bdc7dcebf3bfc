# Once more with a pass that was renewed is no retry of whatever fails.
import requests


class Store:
    def __init__(self, token):
        self.token = token

    def load(self):
        try:
            answer = requests.get("https://api.example.com/users", timeout=5, headers={"Authorization": self.token})
            answer.raise_for_status()
            return answer.json()
        except requests.HTTPError as error:
            if error.response.status_code == 401:
                self.token = renewed(self.token)
                return self.load()
            raise

    def load_again(self):
        try:
            answer = requests.get("https://api.example.com/users", timeout=5, headers={"Authorization": self.token})
            answer.raise_for_status()
            return answer.json()
        except requests.HTTPError as error:
            if error.response.status_code >= 500:
                return self.load_again()  # expect: unbounded-retry
            raise


def renewed(token):
    return requests.post("https://api.example.com/token", timeout=5, data={"token": token}).text


def shorter(url, max_tokens):
    try:
        answer = requests.post(url, timeout=5, json={"max_tokens": max_tokens})
        answer.raise_for_status()
        return answer.json()
    except requests.HTTPError as error:
        if error.response.status_code == 400:
            max_tokens = max_tokens // 2
            return shorter(url, max_tokens)  # expect: unbounded-retry
        raise
