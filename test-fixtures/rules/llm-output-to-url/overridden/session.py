# A class that overrides a library's method and calls it: where the library's row says that a request is sent.
import requests


class Session(requests.Session):
    def get(self, url, **kwargs):
        return super().get(url, timeout=10, **kwargs)  # expect: llm-output-to-url

    def post(self, url, **kwargs):
        return super().post("https://example.com/log", data=url)  # ok: llm-output-to-url


class Base:
    def fetch(self, url):
        return requests.get(url, timeout=10)  # expect: llm-output-to-url

    def send(self, url):
        return requests.get("https://example.com", params={"url": url}, timeout=10)  # ok: llm-output-to-url


class Loud(Base):
    def fetch(self, url):
        print("fetch")
        return super().fetch(url)

    def send(self, url):
        print("send")
        return super().send(url)
