# Cards of guests, told in a line that is put together bit by bit.
from pydantic import BaseModel


class GuestCard(BaseModel):
    email: str | None = None
    first_name: str | None = None
    visits: int = 0

    def line(self):
        bits = []
        if self.first_name:
            bits.append(f"called {self.first_name}")
        if self.email:
            bits.append(f"reached at {self.email}")
        return " ".join(bits) if bits else "a guest"

    def figures(self):
        bits = []
        if self.visits:
            bits.append(f"came {self.visits} times")
        return ", ".join(bits)

    def contact(self):
        return self.email


class Desk:
    def told(self, card: GuestCard):
        bits = []
        if card.email:
            bits.append(f"mail {card.email}")
        if bits:
            told = " | ".join(bits)
            if card.visits > 3:
                told = "* " + told
            else:
                told = "- " + told
        else:
            told = "nothing known"
        return told

    def counted(self, card: GuestCard):
        told = f"{card.visits} visits"
        return "* " + told
