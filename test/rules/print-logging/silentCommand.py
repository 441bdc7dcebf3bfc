# A command line tool.
import argparse

from openai import OpenAI

client = OpenAI()


def run(text):
    print("Asking", text)
    return client.responses.create(model="gpt-5", input=text, timeout=30).output_text


def parse():
    return argparse.ArgumentParser().parse_args()
