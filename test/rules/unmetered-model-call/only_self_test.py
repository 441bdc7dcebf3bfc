# A module that only tries its client out when it is run by hand.
from openai import OpenAI

client = OpenAI(timeout=30)

if __name__ == "__main__":
    print(client.responses.create(model="gpt-4.1", input="Hi").output_text)
