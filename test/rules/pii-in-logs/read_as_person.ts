// Records that nothing declares, of which the function reads how somebody is reached: logged whole, they show it.
import nodemailer from 'nodemailer';

export async function book(appointmentData: any, store: (row: unknown[]) => Promise<{ id: string }>): Promise<string> {
  console.log('creating', JSON.stringify(appointmentData, null, 2)); // expect: pii-in-logs
  console.log('creating', appointmentData.service);
  const saved = await store([appointmentData.customer_phone, appointmentData.service]);
  console.log('saved', saved);
  return saved.id;
}

export function configure(options: any): unknown {
  console.log('options', options);
  const mailer = nodemailer.createTransport({ host: options.host, auth: { user: options.email, pass: options.pass } });
  console.log('mailer', mailer);
  return mailer;
}

export function list(parcels: any[]): void {
  for (const parcel of parcels) console.log('parcel', parcel, parcel.weight);
}
