"""A package that hands on what two of its modules have."""
from .words import *
from .clients import *
