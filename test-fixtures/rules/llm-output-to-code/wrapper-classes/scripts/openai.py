class Completions:
    def create(self, model, messages):
        return "print(1)"
