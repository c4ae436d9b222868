# Supabase for Python.
from supabase import create_client

supabase = create_client("https://example.supabase.co", "key")


def find(embedding):
    found = supabase.rpc("match_documents", {"query_embedding": embedding}).execute()
    eval(found.data[0]["content"])  # flow: retrieved-content -> code
    rows = supabase.table("pages").select("*").execute()
    eval(rows.data[0]["content"])  # noflow
