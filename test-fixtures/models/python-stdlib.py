import argparse
import ast
import asyncio
import base64
import code
import contextlib
import copy
import functools
import html
import importlib
import itertools
import json
import os
import re
import runpy
import sys
import textwrap
import threading
import timeit
import urllib.parse
import urllib.request
from sys import argv
from urllib.parse import quote
from urllib.request import urlopen

import flask

value = sys.argv[1]

os.system(value)  # flow: untrusted-input -> shell-command
os.system(argv[1])  # flow: untrusted-input -> shell-command
os.system(argv[-1])  # flow: untrusted-input -> shell-command
os.system(sys.argv[0])  # noflow
os.system(sys.executable)  # noflow
os.system(sys.stdin.read())  # flow: untrusted-input -> shell-command
os.system(sys.stdin.readline())  # flow: untrusted-input -> shell-command
os.system(sys.stdin.readlines()[0])  # flow: untrusted-input -> shell-command
for line in sys.stdin:
    os.system(line)  # flow: untrusted-input -> shell-command
parser = argparse.ArgumentParser()
parser.add_argument("command")
args = parser.parse_args()
os.system(args.command)  # flow: untrusted-input -> shell-command
known, rest = parser.parse_known_args()
os.system(known.command)  # flow: untrusted-input -> shell-command

os.system(json.loads(value)["command"])  # flow: untrusted-input -> shell-command
os.system(json.dumps({"command": value}))  # flow: untrusted-input -> shell-command
os.system(json.dumps({"command": "ls"}))  # noflow

os.system(re.match(r"a(.*)", value).group(1))  # flow: untrusted-input -> shell-command
os.system(re.fullmatch(r"a(.*)", value).group(1))  # flow: untrusted-input -> shell-command
os.system(re.search(r"a(.*)", value)[1])  # flow: untrusted-input -> shell-command
os.system(re.findall(r"a(.*)", value)[0])  # flow: untrusted-input -> shell-command
for found in re.finditer(r"a(.*)", value):
    os.system(found.group(1))  # flow: untrusted-input -> shell-command
os.system(re.split(r" ", value)[0])  # flow: untrusted-input -> shell-command
os.system(re.sub("a", "b", value))  # flow: untrusted-input -> shell-command
os.system(re.sub("a", value, "a"))  # flow: untrusted-input -> shell-command
os.system(re.sub("a", lambda match: value, "a"))  # flow: untrusted-input -> shell-command
os.system(re.sub(r"[^a-zA-Z0-9_-]", "", value))  # noflow
os.system(re.sub(r"\W+", "_", value))  # noflow
os.system(re.sub(r"[;&|]", "", value))  # flow: untrusted-input -> shell-command
open("/srv/" + re.sub(r"[^\w.-]", "_", value))  # noflow
open("/srv/" + re.sub(r"[^A-Za-z0-9._/-]+", "_", value))  # flow: untrusted-input -> path
words = re.compile(r"[^a-z0-9]+")
names = re.compile(r"[^A-Za-z0-9._-]+")
os.system(words.sub("-", value))  # noflow
open("/srv/" + names.sub("_", value))  # noflow
open(words.sub(value, "a"))  # flow: untrusted-input -> path
re.compile(re.escape(value))  # noflow
re.compile(value)  # flow: untrusted-input -> regex
re.match(value, "a")  # flow: untrusted-input -> regex
re.findall(value, "a")  # flow: untrusted-input -> regex
re.sub(value, "", "a")  # flow: untrusted-input -> regex
sys.stdout.write(value)  # flow: untrusted-input -> terminal
sys.stderr.write(value)  # flow: untrusted-input -> terminal
pattern = re.compile(r"a(.*)")
os.system(pattern.match(value).group(1))  # flow: untrusted-input -> shell-command
os.system(pattern.fullmatch(value).group(1))  # flow: untrusted-input -> shell-command
os.system(pattern.search(value).group(1))  # flow: untrusted-input -> shell-command
os.system(pattern.findall(value)[0])  # flow: untrusted-input -> shell-command
for found in pattern.finditer(value):
    os.system(found.group(1))  # flow: untrusted-input -> shell-command
os.system(pattern.split(value)[0])  # flow: untrusted-input -> shell-command
os.system(pattern.sub("b", value))  # flow: untrusted-input -> shell-command

flask.make_response(html.escape(value))  # noflow
os.system(html.unescape(value))  # flow: untrusted-input -> shell-command
os.system(ast.literal_eval(value))  # flow: untrusted-input -> shell-command
exec(ast.parse(value))  # flow: untrusted-input -> code
exec(ast.parse(source=value))  # flow: untrusted-input -> code
exec(ast.unparse(ast.parse(value)))  # flow: untrusted-input -> code
exec(ast.unparse(ast.parse("print(1)")))  # noflow
kept = [node for node in ast.parse(value).body if not isinstance(node, ast.Import)]
exec(ast.unparse(ast.Module(body=kept)))  # flow: untrusted-input -> code
exec(ast.unparse(ast.Module(kept, [])))  # flow: untrusted-input -> code
exec(ast.unparse(ast.Module(body=[], type_ignores=kept)))  # noflow
eval(ast.unparse(ast.Expression(body=kept[0])))  # flow: untrusted-input -> code
eval(ast.unparse(ast.Expression(kept[0])))  # flow: untrusted-input -> code
for node in ast.walk(ast.parse(value)):
    exec(ast.unparse(node))  # flow: untrusted-input -> code
for node in ast.iter_child_nodes(ast.parse(value)):
    exec(ast.unparse(node))  # flow: untrusted-input -> code
exec(ast.unparse(ast.fix_missing_locations(ast.parse(value))))  # flow: untrusted-input -> code
exec(ast.unparse(ast.copy_location(ast.parse(value), kept[0])))  # flow: untrusted-input -> code
exec(ast.unparse(ast.copy_location(ast.parse("1"), ast.parse(value))))  # noflow
exec(ast.get_source_segment(value, kept[0]))  # flow: untrusted-input -> code


class Rename(ast.NodeTransformer):
    def visit_Name(self, node):
        return node


exec(ast.unparse(Rename().visit(ast.parse(value))))  # flow: untrusted-input -> code
exec(ast.unparse(Rename().visit(ast.parse("print(1)"))))  # noflow
urlopen(f"https://example.com/{quote(value)}")  # noflow
urlopen("https://example.com/?" + urllib.parse.quote_plus(value))  # noflow
urlopen("https://example.com/?" + urllib.parse.urlencode({"q": value}))  # noflow
os.system(urllib.parse.unquote(value))  # flow: untrusted-input -> shell-command
os.system(urllib.parse.unquote_plus(value))  # flow: untrusted-input -> shell-command
os.system(urllib.parse.urlparse(value).path)  # flow: untrusted-input -> shell-command
os.system(urllib.parse.urlsplit(value).path)  # flow: untrusted-input -> shell-command
os.system(urllib.parse.parse_qs(value)["a"][0])  # flow: untrusted-input -> shell-command
urlopen(urllib.parse.urljoin("https://example.com", value))  # flow: untrusted-input -> url
urlopen(urllib.parse.urlunparse(["https", value, "/", "", "", ""]))  # flow: untrusted-input -> url
urlopen(value)  # flow: untrusted-input -> url
urllib.request.urlopen(url=value)  # flow: untrusted-input -> url
urlopen(urllib.request.Request(value))  # flow: untrusted-input -> url
urlopen(urllib.request.Request(url=value))  # flow: untrusted-input -> url
urllib.request.urlretrieve(value, "a.txt")  # flow: untrusted-input -> url
urllib.request.urlretrieve("https://example.com", value)  # flow: untrusted-input -> path
with urlopen("https://example.com") as answer:
    os.system(answer.read())  # flow: retrieved-content -> shell-command
    for line in answer:
        os.system(line)  # flow: retrieved-content -> shell-command

importlib.import_module(value)  # flow: untrusted-input -> code
runpy.run_path(value)  # flow: untrusted-input -> code
runpy.run_module(value)  # flow: untrusted-input -> code
timeit.timeit(value)  # flow: untrusted-input -> code
timeit.timeit(stmt="a", setup=value)  # flow: untrusted-input -> code
console = code.InteractiveInterpreter()
console.runsource(value)  # flow: untrusted-input -> code
console.runcode(value)  # flow: untrusted-input -> code
code.InteractiveConsole().push(value)  # flow: untrusted-input -> code

os.system(copy.copy([value])[0])  # flow: untrusted-input -> shell-command
os.system(copy.deepcopy({"command": value})["command"])  # flow: untrusted-input -> shell-command
os.system(textwrap.dedent(value))  # flow: untrusted-input -> shell-command
os.system(textwrap.indent(value, " "))  # flow: untrusted-input -> shell-command
os.system(textwrap.shorten(value, 9))  # flow: untrusted-input -> shell-command
os.system(textwrap.fill(value))  # flow: untrusted-input -> shell-command
os.system(base64.b64decode(value))  # flow: untrusted-input -> shell-command
os.system(base64.b64encode(value))  # flow: untrusted-input -> shell-command
os.system(base64.urlsafe_b64decode(value))  # flow: untrusted-input -> shell-command
for item in itertools.chain(["a"], [value]):
    os.system(item)  # flow: untrusted-input -> shell-command


async def give():
    return value


async def main():
    os.system(await asyncio.create_task(give()))  # flow: untrusted-input -> shell-command
    os.system(await asyncio.ensure_future(give()))  # flow: untrusted-input -> shell-command
    os.system(await asyncio.wait_for(give(), 1))  # flow: untrusted-input -> shell-command
    os.system(await asyncio.shield(give()))  # flow: untrusted-input -> shell-command
    first, second = await asyncio.gather(give(), give())
    os.system(first)  # flow: untrusted-input -> shell-command
    os.system(await asyncio.to_thread(lambda: value))  # flow: untrusted-input -> shell-command
    await asyncio.to_thread(in_thread, value)


def in_thread(text):
    os.system(text)  # flow: untrusted-input -> shell-command


os.system(asyncio.run(give()))  # flow: untrusted-input -> shell-command


def partly(text, other):
    os.system(text)  # flow: untrusted-input -> shell-command
    os.system(other)  # noflow


functools.partial(partly, value)("a")
os.system(functools.reduce(lambda all, item: all + item, [value], "ls"))  # flow: untrusted-input -> shell-command


def threaded(text):
    os.system(text)  # flow: untrusted-input -> shell-command


threading.Thread(target=threaded, args=(value,)).start()

with contextlib.closing(urlopen("https://example.com")) as opened:
    os.system(opened.read())  # flow: retrieved-content -> shell-command


async def close_later():
    async with contextlib.aclosing(urlopen("https://example.com")) as opened:
        os.system(opened.read())  # flow: retrieved-content -> shell-command


with contextlib.nullcontext(value) as given:
    os.system(given)  # flow: untrusted-input -> shell-command
