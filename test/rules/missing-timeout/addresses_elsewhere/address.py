# Addresses that other files connect to.
import os


def patient():
    return f"postgresql://{os.environ['DB_USER']}@db.internal/app?sslmode=require"


def bounded(seconds):
    return (
        f"postgresql://{os.environ['DB_USER']}@db.internal/app"
        f"?sslmode=require"
        f"&connect_timeout={seconds}"
    )
