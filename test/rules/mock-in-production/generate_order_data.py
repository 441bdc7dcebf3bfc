# Made-up data is what this script is there to write.
import csv

from faker import Faker

fake = Faker()

with open("orders.csv", "w", newline="") as f:
    csv.writer(f).writerows([[i, fake.name()] for i in range(100)])
