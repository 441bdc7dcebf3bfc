// An Express service: console and pino in server code, request bodies, destructuring, harmless fields beside them.
import express from "express";
import pino from "pino";

const app = express();
const logger = pino();
const quiet = pino({ redact: ["email", "customer.phone", "*.iban"] });

interface Customer {
  id: string;
  email: string;
  phone: string;
  iban: string;
}

app.post("/orders", (req, res) => {
  const { email, plan } = req.body;
  logger.info({ email }, "order received"); // expect: pii-in-logs
  logger.info({ plan }, "order received");
  logger.info({ body: req.body }, "order received"); // expect: pii-in-logs
  console.log("from", req.ip); // expect: pii-in-logs
  console.log("host", req.headers.host);
  res.json({ ok: true });
});

export function refund(customer: Customer, tool: { name: string }): void {
  console.log(`refunding ${customer.email}`); // expect: pii-in-logs
  console.log(`refunding ${customer.id} with ${tool.name}`);
  quiet.info({ email: customer.email }, "refund");
  quiet.info({ customer: { phone: customer.phone } }, "refund");
  quiet.info({ bank: { iban: customer.iban } }, "refund");
  quiet.info({ phone: customer.phone }, "refund"); // expect: pii-in-logs
  logger.info({ hasEmail: !!customer.email, length: customer.email.length }, "refund");
  logger.info(customer.phone.slice(-4));
  const emails = [customer].map((c) => c.email);
  logger.info(`wrote to ${emails.join(", ")}`); // expect: pii-in-logs
  const child = logger.child({ phone: customer.phone }); // expect: pii-in-logs
  child.info("done");
}

export class Mailer {
  constructor(private readonly log: { info(text: string): void }) {}

  send(to: Customer, recipient = to.email): void {
    this.log.info(`to ${to.email}`); // expect: pii-in-logs
    this.log.info(`to ${to.id} ${typeof recipient}`);
  }
}
