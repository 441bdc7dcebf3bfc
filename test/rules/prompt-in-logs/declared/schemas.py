"""What the routes of a concierge are sent."""
from pydantic import BaseModel


class AskRequest(BaseModel):
    room: int
    input_msg: str


class RoomRequest(BaseModel):
    room: int
    nights: int
