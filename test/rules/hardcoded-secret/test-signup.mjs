// A script that tries the product with an account of its own.
const password = "HarborLamp47!";
export const account = { email: "probe@lanterngoods.io", password };
