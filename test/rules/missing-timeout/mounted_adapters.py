"""A session whose stock adapter only brings retries still waits for ever."""
import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry


class ParcelDesk:
    def __init__(self):
        self.session = requests.Session()
        retry = Retry(total=3, backoff_factor=0.4)
        adapter = HTTPAdapter(max_retries=retry)
        self.session.mount("https://", adapter)

    def track(self, parcel):
        return self.session.get(f"https://parcels.example/{parcel}").json()  # expect: missing-timeout


def stock_in_a_name(parcel):
    session = requests.Session()
    adapter = HTTPAdapter(pool_maxsize=20)
    for prefix in ("http://", "https://"):
        session.mount(prefix, adapter)
    return session.post("https://parcels.example/search", json={"parcel": parcel}).text  # expect: missing-timeout


def stock_written_there(parcel):
    session = requests.Session()
    session.mount("https://", HTTPAdapter(max_retries=2))
    return session.get(f"https://parcels.example/{parcel}").text  # expect: missing-timeout


class Patient(HTTPAdapter):
    def send(self, request, **options):
        options["timeout"] = options.get("timeout") or 20
        return super().send(request, **options)


def own_adapter(parcel):
    session = requests.Session()
    adapter = Patient()
    session.mount("https://", adapter)
    return session.get(f"https://parcels.example/{parcel}").text


def replaced_sending(parcel, send_within):
    session = requests.Session()
    adapter = HTTPAdapter(max_retries=2)
    adapter.send = send_within(adapter.send, 20)
    session.mount("https://", adapter)
    return session.get(f"https://parcels.example/{parcel}").text


def handed_in(parcel, adapter):
    session = requests.Session()
    session.mount("https://", adapter)
    return session.get(f"https://parcels.example/{parcel}").text
