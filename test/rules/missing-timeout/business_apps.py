# Clients of business applications wait for ever unless they are told otherwise.
import googlemaps
import gitlab
from hubspot import HubSpot
from jira import JIRA
from pyairtable import Api
from simple_salesforce import Salesforce

crm = HubSpot(access_token=read_token())
sales = Salesforce(username="agent", password=read_token(), security_token=read_token())
tickets = JIRA("https://tickets.example.com", token_auth=read_token())  # expect: missing-timeout
code = gitlab.Gitlab("https://code.example.com", private_token=read_token())  # expect: missing-timeout
tables = Api(read_token())  # expect: missing-timeout
maps = googlemaps.Client(key=read_token())  # expect: missing-timeout
patient_tickets = JIRA("https://tickets.example.com", token_auth=read_token(), timeout=20)
patient_maps = googlemaps.Client(key=read_token(), timeout=5)


def contact(contact_id):
    return crm.crm.contacts.basic_api.get_by_id(contact_id)  # expect: missing-timeout


def deals():
    return crm.crm.deals.basic_api.get_page(limit=10, _request_timeout=20)


def orders():
    return sales.query("SELECT Id FROM Order")  # expect: missing-timeout


def ticket(key):
    return tickets.issue(key), patient_tickets.issue(key)


def project(number):
    return code.projects.get(number)


def rows():
    return tables.table("base", "Orders").all()


def place(address):
    return maps.geocode(address), patient_maps.geocode(address)
