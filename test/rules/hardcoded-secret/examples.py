"""Credentials of examples and tests are nobody's; the same words elsewhere are."""
from pydantic import BaseModel


class Registration(BaseModel):
    email: str
    password: str

    model_config = {"json_schema_extra": {"example": {"email": "ana@shop-nine.net", "password": "Sommer#Wind77"}}}


class Reset(BaseModel):
    new_password: str

    model_config = {"json_schema_extra": {"examples": [{"new_password": "Winter#Wind88"}]}}


TEST_CREDENTIALS = {"admin": {"email": "root@platform.internal", "password": "Regen!Schirm42"}}
ADMIN = {"email": "root@platform-nine.net", "password": "Regen!Schirm42"}  # expect: hardcoded-secret
VISITOR = {"email": "jane@example.com", "password": "Regen!Schirm43"}
