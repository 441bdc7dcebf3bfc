class Trimmer:
    @classmethod
    def only_list(cls, words: str = ""):
        try:
            return words[words.index("["):words.rindex("]") + 1]
        except ValueError:
            pass
        return words

    @staticmethod
    def length(words: str):
        return len(words)
