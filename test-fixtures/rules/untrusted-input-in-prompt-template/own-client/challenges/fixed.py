from manager import Manager


def handle(req):
    count = int(req.json.get("count", 1))
    return Manager().ask(f"Tell {count} jokes about goats.")  # ok: untrusted-input-in-prompt-template


def unused(req):
    # nobody calls it
    return Manager().ask(f"Tell a joke about {req.json['about']}")  # ok: untrusted-input-in-prompt-template
