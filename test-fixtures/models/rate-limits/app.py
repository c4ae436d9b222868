# These rows say who comes too often; what rules make of that stands in the fixtures of llm-endpoint-without-auth.
from django_ratelimit.decorators import ratelimit
from fastapi_limiter.depends import RateLimiter
from flask_limiter import Limiter as FlaskLimiter
from slowapi import Limiter
from ratelimit.decorators import ratelimit as older_ratelimit
from slowapi.middleware import SlowAPIASGIMiddleware, SlowAPIMiddleware
from openai import OpenAI

limiter = Limiter(key_func=str)
limiter.limit("5/minute")
limiter.shared_limit("5/minute", scope="chat")
FlaskLimiter(str, default_limits=["10/minute"])
RateLimiter(times=2, seconds=5)
ratelimit(key="ip", rate="5/m")
SlowAPIMiddleware(None)
SlowAPIASGIMiddleware(None)
older_ratelimit(key="ip", rate="5/m")

print(OpenAI().responses.create(model="gpt-4o", input="hello").output_text)  # flow: llm-output -> log
