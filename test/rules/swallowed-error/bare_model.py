# A file that says little of what it talks to.
import json

import google.generativeai as genai

oracle = genai.GenerativeModel("gemini-1.5-flash-002")


def read(note):
    try:
        return json.loads(oracle.generate_content(note).text)
    except Exception:  # expect: swallowed-error
        return {"day": None, "place": None, "confidence": "low"}
