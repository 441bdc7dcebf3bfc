# Text of a picture, read by a client that has no name for waiting.
from google.cloud import vision

client = vision.ImageAnnotatorClient()


async def read_text(picture: bytes) -> str:
    response = client.text_detection(image=vision.Image(content=picture))  # expect: blocking-call-in-async
    return response.text_annotations[0].description


def read_now(picture: bytes) -> str:
    return client.text_detection(image=vision.Image(content=picture)).text_annotations[0].description
