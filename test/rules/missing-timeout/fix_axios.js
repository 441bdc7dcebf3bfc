// Options of axios in a variable, as the only argument and behind the address.
import axios from "axios";

export async function ask(shop, data) {
  const config = {
    method: "post",
    url: `https://${shop}/orders`,
  };
  if (data) config.data = data;
  const response = await axios(config); // expect: missing-timeout
  return response.data;
}

export async function byAddress(url) {
  const options = { headers: { accept: "application/json" } };
  return axios(url, options); // expect: missing-timeout
}
