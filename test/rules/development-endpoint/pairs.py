# Two addresses of one host are one setting that is missing; the fix reads both.


def checkout(payments, order):
    success_url = "http://localhost:8505?paid=true"  # expect: development-endpoint
    cancel_url = "http://localhost:8505?paid=false"
    return payments.session(order, success_url, cancel_url)
