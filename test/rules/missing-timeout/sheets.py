# Google Sheets by gspread: its client waits for ever until it is told otherwise.
import gspread
from google.oauth2.service_account import Credentials


def book():
    client = gspread.authorize(Credentials.from_service_account_file("desk.json"))  # expect: missing-timeout
    return client.open_by_key("orders")


def rows():
    return gspread.service_account(filename="desk.json").open("Orders").worksheet("Today").get_all_records()  # expect: missing-timeout


def limited():
    client = gspread.service_account(filename="desk.json")
    client.set_timeout(30)
    return client.open("Orders").worksheet("Today").get_all_records()


def append_within(row):
    bounded = gspread.service_account()
    bounded.http_client.set_timeout(20)
    return bounded.open("Orders").sheet1.append_row(row)
