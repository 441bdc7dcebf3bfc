# No agent, no tool, no route: who prints here is out of sight.
def total(prices):
    print("Adding", len(prices))
    return sum(prices)
