# These rows say who may go on; what rules make of that stands in the fixtures of llm-endpoint-without-auth.
import firebase_admin.auth
import jwt
from django.contrib.auth.decorators import login_required as django_login_required
from django.contrib.auth.decorators import permission_required, user_passes_test
from fastapi.security import APIKeyCookie, APIKeyHeader, APIKeyQuery, HTTPBasic, HTTPBearer, HTTPDigest
from fastapi.security import OAuth2AuthorizationCodeBearer, OAuth2PasswordBearer, OpenIdConnect
from fastapi_users import FastAPIUsers
from firebase_admin import auth
from flask_httpauth import HTTPDigestAuth, HTTPTokenAuth
from flask_jwt_extended import get_jwt_identity, jwt_required, verify_jwt_in_request
from flask_login import fresh_login_required, login_required
from flask_security import auth_required, http_auth_required
from jose import jwt as jose_jwt
from starlette.authentication import requires
from supabase import acreate_client, create_async_client, create_client
from openai import OpenAI

tokens = HTTPTokenAuth()
users = FastAPIUsers()
HTTPBearer()
HTTPBasic()
OAuth2PasswordBearer(tokenUrl="token")
APIKeyHeader(name="X-Key")
APIKeyQuery(name="key")
APIKeyCookie(name="key")
HTTPDigest()
OAuth2AuthorizationCodeBearer(authorizationUrl="a", tokenUrl="token")
OpenIdConnect(openIdConnectUrl="a")
users.current_user()
tokens.login_required()
HTTPDigestAuth().login_required()
login_required(print)
fresh_login_required(print)
auth_required()
http_auth_required("realm")
jwt_required()
requires("authenticated")
django_login_required(print)
permission_required("chat.ask")
user_passes_test(bool)


def check(token):
    verify_jwt_in_request()
    get_jwt_identity()
    jwt.decode(token)
    jwt.decode_complete(token)
    jose_jwt.decode(token)
    auth.verify_id_token(token)
    firebase_admin.auth.verify_id_token(token)
    auth.verify_session_cookie(token)
    firebase_admin.auth.verify_session_cookie(token)
    client = create_client("https://project.example.com", token)
    client.auth.get_user(token)
    client.auth.get_session()
    client.auth.get_claims()


async def check_later(token):
    (await acreate_client("https://project.example.com", token)).auth.get_user(token)
    (await create_async_client("https://project.example.com", token)).auth.get_user(token)

print(OpenAI().responses.create(model="gpt-4o", input="hello").output_text)  # flow: llm-output -> log
