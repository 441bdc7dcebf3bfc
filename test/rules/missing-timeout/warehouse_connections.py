import snowflake.connector


def patient():
    return snowflake.connector.connect(account="shop", user="reader")  # expect: missing-timeout


def bounded():
    return snowflake.connector.connect(account="shop", user="reader", login_timeout=10, network_timeout=60)
