# These rows say who may go on; what rules make of that stands in the fixtures of llm-endpoint-without-auth.
import firebase_admin.auth
import jwt
from django.contrib.auth.decorators import login_required as django_login_required
from django.contrib.auth.decorators import permission_required, user_passes_test
from fastapi.security import APIKeyHeader, HTTPBasic, HTTPBearer, OAuth2PasswordBearer
from fastapi_users import FastAPIUsers
from firebase_admin import auth
from flask_httpauth import HTTPTokenAuth
from flask_jwt_extended import get_jwt_identity, jwt_required, verify_jwt_in_request
from flask_login import login_required
from flask_security import auth_required
from jose import jwt as jose_jwt
from starlette.authentication import requires
from openai import OpenAI

tokens = HTTPTokenAuth()
users = FastAPIUsers()
HTTPBearer()
HTTPBasic()
OAuth2PasswordBearer(tokenUrl="token")
APIKeyHeader(name="X-Key")
users.current_user()
tokens.login_required()
login_required(print)
auth_required()
jwt_required()
requires("authenticated")
django_login_required(print)
permission_required("chat.ask")
user_passes_test(bool)


def check(token):
    verify_jwt_in_request()
    get_jwt_identity()
    jwt.decode(token)
    jose_jwt.decode(token)
    auth.verify_id_token(token)
    firebase_admin.auth.verify_id_token(token)

print(OpenAI().responses.create(model="gpt-4o", input="hello").output_text)  # flow: llm-output -> log
