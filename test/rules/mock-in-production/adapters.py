# An object in the form of a response, made of what came in.
class Streamed:
    def finish(self, text, calls):
        # Create a mock response object for the handler that both ways share
        return self.wrap(text, calls)


class Unfinished:
    def look_up(self, order):  # expect: mock-in-production
        # Return a mock response until the service is there
        return {"order": order, "status": "shipped"}


class Prompts:
    def fill(self, prompt, values):
        # TODO: Check if placeholder implementation is correct
        for name, value in values.items():
            prompt = prompt.replace("{" + name + "}", value)
        return prompt
