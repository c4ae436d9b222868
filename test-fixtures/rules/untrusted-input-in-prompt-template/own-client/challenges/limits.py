from manager import Manager


def handle(req):
    about = req.json.get("about")
    if about not in ("goats", "sheep"):
        return None
    return Manager().ask(f"Tell a joke about {about}.")  # ok: untrusted-input-in-prompt-template
