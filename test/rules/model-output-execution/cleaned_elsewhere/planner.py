from cleaning import Trimmer


class Planner:
    def keep(self, plan, assistant_reply: str):
        assistant_reply = Trimmer.only_list(assistant_reply)
        plan.extend(eval(assistant_reply))  # expect: model-output-execution

    def count(self, assistant_reply: str):
        size = Trimmer.length(assistant_reply)
        return eval(f"{size} + 1")


class Calculator:
    def work_out(self, assistant_reply: str):
        allowed = {"__builtins__": {"len": len}}
        return eval(assistant_reply, allowed)  # expect: model-output-execution
