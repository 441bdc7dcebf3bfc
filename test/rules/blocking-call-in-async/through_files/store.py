# What a service keeps: plain functions on a synchronous engine.
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from orders import Order

engine = create_engine("postgresql://db.internal/kitchen")


def order_of(number):
    with Session(engine) as session:
        return session.scalar(select(Order).where(Order.number == number))


def dishes():
    return ["soup", "stew"]
