"""Nothing that goes anywhere."""
GREETING = "hello"
