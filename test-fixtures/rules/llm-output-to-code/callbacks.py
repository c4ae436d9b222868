"""What a function that is handed in gives comes to the calls that hand it in."""

import openai

client = openai.OpenAI()


def ask(text: str) -> str:
    return client.chat.completions.create(model="m", messages=[{"role": "user", "content": text}]).choices[0].message.content


def shorten(text: str, encode, decode, most: int) -> str:
    words = encode(text)
    return decode(words[:most])


def plain(words) -> str:
    return " ".join(words)


class Remote:
    def answer(self, words) -> str:
        return ask(plain(words))

    def run(self, text: str):
        exec(shorten(text, str.split, self.answer, 20))  # expect: llm-output-to-code
        exec(shorten(text, str.split, lambda words: self.answer(words), 20))  # expect: llm-output-to-code


def local(text: str):
    exec(shorten(text, str.split, plain, 20))  # ok: llm-output-to-code
    exec(shorten(text, lambda each: each.split(), lambda words: " ".join(words), 20))  # ok: llm-output-to-code


def by_word(text: str, decode) -> str:
    return shorten(text, str.split, decode, 20)


def handed_on(text: str):
    exec(by_word(text, Remote().answer))  # expect: llm-output-to-code
    exec(by_word(text, plain))  # ok: llm-output-to-code


def either(text: str, is_remote: bool):
    exec(shorten(text, str.split, Remote().answer if is_remote else plain, 20))  # expect: llm-output-to-code


def by_setting(text: str, decoders: dict[str, object], name: str):
    decoders["remote"] = Remote().answer
    exec(shorten(text, str.split, decoders[name], 20))  # expect: llm-output-to-code
