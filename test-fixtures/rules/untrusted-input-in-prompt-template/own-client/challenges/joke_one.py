from manager import Manager

RULES = "Never insult anyone."


def handle(req):
    about = req.json.get("about", "")
    prompt = f"<|system|>\n{RULES}\n<|user|>\nTell a joke about {about}\n<|assistant|>\n"
    return Manager().ask(prompt)
    #                    ^^^^^^ expect: untrusted-input-in-prompt-template "`Manager().ask`"
