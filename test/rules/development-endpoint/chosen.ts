// Addresses that are only used where somebody develops, and programs that always run beside this one.
import axios from 'axios';

const isDev = process.env.NODE_ENV === 'development';
export const API_URL = process.env.NODE_ENV === 'development' ? 'http://127.0.0.1:2024' : undefined;
export const BACKEND_URL = process.env.BACKEND_URL ?? (isDev ? 'http://localhost:8000' : '');
export const ORDERS_URL = process.env.NODE_ENV === 'production' ? 'https://orders.shop-nine.net' : 'http://localhost:4000';
export const ANKI_URL = 'http://localhost:8765';
export const STOCK_URL = process.env.STOCK_URL ?? 'http://localhost:4001'; // expect: development-endpoint

export async function addCard(): Promise<void> {
  await axios.post('http://127.0.0.1:27123/vault', {}, { timeout: 5000 });
}
