# One of two models, by the settings.
import os


def get_llm():
    if os.environ.get("PROVIDER") == "google":
        from langchain_google_genai import ChatGoogleGenerativeAI

        return ChatGoogleGenerativeAI(model="gemini-2.5-flash", timeout=30, max_output_tokens=500)
    from langchain_groq import ChatGroq

    return ChatGroq(model="llama-3.3-70b-versatile", timeout=30, max_tokens=500)
