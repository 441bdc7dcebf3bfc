# A marker says that a key stays as it is.
UNCHANGED_API_KEY = "f3Qk9Zx7Lm2Vt8Rp"
PROVIDER_API_KEY = "q7Zp2Lx9Vt4Rk8Wm1Nc6Ybd3"  # expect: hardcoded-secret
