import axios from 'axios';

const orders = axios.create({ baseURL: 'https://orders.example.com' });

export async function findOrder(input: { orderId: string }): Promise<unknown> {
  const { data } = await orders.get(`/orders/${input.orderId}`);
  return data;
}

export async function refund(input: { orderId: string; amount: number }): Promise<unknown> {
  const { data } = await orders.post(`/orders/${input.orderId}/refunds`, { amount: input.amount });
  return data;
}
