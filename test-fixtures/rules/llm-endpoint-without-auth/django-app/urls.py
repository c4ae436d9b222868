from django.urls import path

import views

urlpatterns = [
    path("open/", views.open_chat),  # expect: llm-endpoint-without-auth "neither"
    path("known/", views.known_chat),  # expect: llm-endpoint-without-auth "without a rate limit"
    path("checked/", views.checked_chat),  # expect: llm-endpoint-without-auth "without a rate limit"
]
