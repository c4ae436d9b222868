import ast
import sys

import astor
import astunparse
from astor.code_gen import to_source

value = sys.argv[1]
tree = ast.parse(value)

exec(astor.to_source(tree))  # flow: untrusted-input -> code
exec(astor.to_source(node=tree))  # flow: untrusted-input -> code
exec(astor.to_source(ast.parse("print(1)")))  # noflow
exec(astor.to_source(ast.parse("print(1)"), indent_with=value))  # noflow
exec(to_source(ast.Module(body=[tree.body[0]])))  # flow: untrusted-input -> code
exec(to_source(node=tree))  # flow: untrusted-input -> code
exec(astunparse.unparse(tree))  # flow: untrusted-input -> code
exec(astunparse.unparse(tree=tree))  # flow: untrusted-input -> code
exec(astunparse.unparse(ast.parse("print(1)")))  # noflow
