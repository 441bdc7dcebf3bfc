// A password in code that is no test.
const password = "HarborLamp47!"; // expect: hardcoded-secret
export const account = { email: "ops@lanterngoods.io", password };
