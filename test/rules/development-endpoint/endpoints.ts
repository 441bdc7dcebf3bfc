// Development addresses, in TypeScript.
import axios from "axios";

const apiUrl = process.env.API_URL ?? "http://localhost:4000"; // expect: development-endpoint
const webhookUrl = "https://a1b2c3.ngrok-free.app/hook"; // expect: development-endpoint

export const client = axios.create({ baseURL: "http://localhost:8080", timeout: 30_000 }); // expect: development-endpoint
export const allowedOrigins = ["http://localhost:3000"];
export const options = { origin: "http://localhost:3000" };

export async function send(body: string): Promise<Response> {
  if (apiUrl.startsWith("http://localhost")) console.log("local");
  return fetch(webhookUrl, { method: "POST", body, signal: AbortSignal.timeout(30_000) });
}

const PARCELS = 'http://parcels.local/parcels'; // expect: development-endpoint

export async function parcel(number: string): Promise<Response> {
  return fetch(PARCELS + '/' + number, { signal: AbortSignal.timeout(5000) });
}
