# A literal behind the environment, and one put into it.
import os

os.environ["SEARCH_API_KEY"] = "v9Kq2Lx7Rt4Zp8Wm3Nc6Ybd1"  # expect: hardcoded-secret
search_key = os.environ["SEARCH_API_KEY"]
service_key = os.getenv("SERVICE_KEY", "q7Zp2Lx9Vt4Rk8Wm1Nc6Ybd3")  # expect: hardcoded-secret
other_key = os.getenv("OTHER_API_KEY", "")
mode = os.getenv("OTHER_API_KEY", "dev-only-key-change-me-1234")
