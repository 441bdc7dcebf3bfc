#!/usr/bin/env python3
# A command's output is its screen: personal data there is a hint, and still named.
import sys


def main(email):
    print(f"Sending to {email}")  # expect: pii-in-logs


if __name__ == "__main__":
    main(sys.argv[1])
