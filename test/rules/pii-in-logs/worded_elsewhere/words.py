# Functions that put what they are given into words.
class State:
    def __init__(self):
        self.full_name = None
        self.visits = 0

    def summary(self):
        return f"name={self.full_name or '?'} visits={self.visits}"

    def figures(self):
        return f"visits={self.visits}"


def described(customer):
    return f"{customer.email} came {customer.visits} times"


def counted(customer):
    return f"came {customer.visits} times"
