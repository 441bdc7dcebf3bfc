from openai import OpenAI

gateway = OpenAI(timeout=30)
