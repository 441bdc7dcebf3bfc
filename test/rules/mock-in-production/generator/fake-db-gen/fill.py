# Fills a database with made-up rows; its folder says so.
from faker import Faker

fake = Faker()
rows = [{"name": fake.name()} for _ in range(10)]
