# In a service's folder, and nothing leaves the process: who prints here is out of sight.
def total(prices: list[float]) -> float:
    print("Adding", len(prices))
    return sum(prices)
