// Records that are declared elsewhere: all that is in them is logged with them.
import pino from 'pino';
import type { Appointment, Bill, Shipment, SmtpConfig } from './types.js';

const logger = pino();

export class Desk {
  constructor(private readonly load: (id: string) => Promise<Bill>) {}

  async find(id: string): Promise<Appointment | null> {
    return id === '' ? null : (this.load(id) as never);
  }

  async list(): Promise<Appointment[]> {
    return fetchAll('visits');
  }

  async book(visit: Appointment, shipment: Shipment, mailer: SmtpConfig): Promise<void> {
    logger.info({ visit }, 'booking'); // expect: pii-in-logs
    logger.info({ visit: visit.id }, 'booking');
    logger.info({ shipment, mailer }, 'sending');
    const known = await this.find(visit.id);
    logger.info({ known }, 'known already'); // expect: pii-in-logs
    for (const other of await this.list()) {
      logger.debug(`other ${JSON.stringify(other)}`); // expect: pii-in-logs
      logger.debug(`other ${other.slot.toISOString()}`);
    }
    const bill: Bill = await this.load(visit.id);
    console.log('bill', bill); // expect: pii-in-logs
    const parcels: Shipment[] = [shipment];
    console.log('parcels', parcels);
  }
}

declare function fetchAll(kind: string): Promise<Appointment[]>;
