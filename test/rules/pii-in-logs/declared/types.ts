// Types that other files import; nothing is logged here.
export interface Reachable {
  readonly email?: string;
  'phone': string;
}

/** A visit. */
export interface Appointment extends Reachable {
  id: string;
  slot: Date;
  cancel(email: string): void;
}

export type Invoice = Reachable & {
  total: number;
};

export interface SmtpConfig {
  email: string;
  host: string;
}

export interface Shipment {
  id: string;
  weight: number;
}

export type { Invoice as Bill };
