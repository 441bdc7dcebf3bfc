// What axios answers holds the request it belongs to, headers included; a part of it does not.
import axios from "axios";

const depot = axios.create({ baseURL: "https://depot.example.com", headers: { Authorization: `Bearer ${process.env.DEPOT_TOKEN ?? ""}` } });

export async function stock(key: string, item: string): Promise<unknown> {
  const response = await axios.post("https://stock.example.com/items", { item }, { headers: { "X-API-Key": key, Accept: "application/json" } });
  console.log("stock answered", response); // expect: secret-in-logs
  console.log("stock answered", response.status, response.statusText);
  console.log("stock answered", response.data.count);
  return response.data;
}

export async function shelf(item: string): Promise<unknown> {
  const answer = await depot.get(`/shelves/${item}`);
  console.log(answer); // expect: secret-in-logs
  const { data, status } = await depot.get(`/shelves/${item}/label`);
  console.log(status);
  return data;
}

export async function weather(place: string): Promise<unknown> {
  const response = await axios.get("https://weather.example.com", { params: { place }, headers: { Accept: "application/json" } });
  console.log(response);
  return response.data;
}

export async function tides(key: string): Promise<Response> {
  const response = await fetch("https://tides.example.com", { headers: { Authorization: key } });
  console.log(response);
  return response;
}
