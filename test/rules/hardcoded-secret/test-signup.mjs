// A script that tries the product: the password is of its own making, the key is a real one.
const password = "HarborLamp47!";
const TABLES_API_KEY = "q7Zp2Lx9Vt4Rk8Wm1Nc6Ybd3Hs5Jg0"; // expect: hardcoded-secret
export const account = { email: "probe@lanterngoods.io", password, key: TABLES_API_KEY };
