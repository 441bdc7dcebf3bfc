# A service that answers with made-up data when the real one fails or was never set up.
import requests

MOCK_RATES = [{"currency": "chf", "rate": 1.1}]


class Rates:
    def __init__(self, api_key):
        self.api_key = api_key
        self.use_mock = api_key is None

    def search(self, query):
        try:
            response = requests.get("https://rates.example.com", params={"q": query}, timeout=30)
            response.raise_for_status()
            return response.json()
        except requests.RequestException as error:
            print(error)
            return self.get_mock_rates(query)  # expect: mock-in-production

    def latest(self, query):
        if not self.api_key:
            return self.get_mock_rates(query)  # expect: mock-in-production
        return requests.get("https://rates.example.com/latest", params={"q": query}, timeout=30).json()

    def asked_for(self, query):
        try:
            return requests.get("https://rates.example.com/latest", params={"q": query}, timeout=30).json()
        except requests.RequestException:
            if self.use_mock:
                return self.get_mock_rates(query)
            raise

    def get_mock_rates(self, query):
        return [{"query": query, "rate": 1.0}]


def demo_rates(query):
    return Rates(None).get_mock_rates(query)
