# A table of settings: what stands under one name is no credential that is asked for under another.
import openai

DEFAULTS = {"WALLET": "7kTzWn3bQvYp9RdLs5XhUc2EjGa8MfVt4HiNoCqKy6D1", "SERVICE": ""}
SERVICES = {"openai": "q7Rw2LmX9vTb4KcZ8nHs5JdY1gFp6AeU3xQo0WiMrtBk"}


def setting(name):
    return DEFAULTS[name]


first = openai.OpenAI(api_key=setting("SERVICE"))  # ok: hardcoded-api-key
second = openai.OpenAI(api_key=SERVICES["openai"])  # expect: hardcoded-api-key
