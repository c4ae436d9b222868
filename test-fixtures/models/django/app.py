# Which functions answer requests; what rules make of that stands in the fixtures of llm-endpoint-without-auth.
from django.conf.urls import url
from django.urls import path, re_path
from openai import OpenAI


def view(request):
    return None


urlpatterns = [path("chat/", view), re_path(r"^chat/$", view), url(r"^chat/$", view)]

print(OpenAI().responses.create(model="gpt-4o", input="hello").output_text)  # flow: llm-output -> log
