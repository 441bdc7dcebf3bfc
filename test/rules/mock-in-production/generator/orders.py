# The same library in code that serves people.
from faker import Faker  # expect: mock-in-production

fake = Faker()


def customer(number):
    return {"number": number, "name": fake.name()}
