// Clients that a barrel hands on: one is bounded, one is not.
import axios from 'axios';

export const billing = axios.create({ baseURL: 'https://billing.example.com', timeout: 5_000 });
export const stock = axios.create({ baseURL: 'https://stock.example.com' }); // expect: missing-timeout
