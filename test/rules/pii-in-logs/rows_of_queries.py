# A query may be built over several statements, and its table be named by a variable.
from supabase import create_client

supabase = create_client("https://db.example.org", "key")


def load(organisation, active):
    table_name = "crm_leads"
    query = supabase.table(table_name).select("*")
    if active:
        query = query.eq("active", True)
    result = query.eq("organisation", organisation).execute()
    print(f"read {result.data}")  # expect: pii-in-logs
    return result


def states(organisation):
    query = supabase.table("crm_leads").select("id, state")
    result = query.eq("organisation", organisation).execute()
    print(f"read {result.data}")
    return result


def slots():
    query = supabase.table("slots").select("*")
    result = query.order("start").execute()
    print(f"read {result.data}")
    return result
