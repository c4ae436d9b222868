from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseForbidden
from openai import OpenAI

client = OpenAI()


def ask(question):
    return client.responses.create(model="gpt-4o", input=question).output_text


def open_chat(request):
    return HttpResponse(ask(request.POST["question"]))


@login_required
def known_chat(request):
    return HttpResponse(ask(request.POST["question"]))


def checked_chat(request):
    if not request.user.is_authenticated:
        return HttpResponseForbidden()
    return HttpResponse(ask(request.POST["question"]))
