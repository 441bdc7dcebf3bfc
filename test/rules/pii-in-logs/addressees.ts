// Whom a function writes to, as a field of what it is handed; records that a class declares; messages of WhatsApp's protocol.
import pino from "pino";
import type { WAMessage } from "@whiskeysockets/baileys";

const logger = pino();

interface Mail { to: string; subject: string }
interface Gathered { customerName?: string; phoneNumber?: string }
interface Progress { step: number }

export async function sendEmail(options: Mail) {
  logger.info({ target: options.to }, "sending"); // expect: pii-in-logs
}

export function draw(options: { to: number }) {
  logger.info({ end: options.to }, "drawing");
}

export class Flow {
  private gathered: Gathered = {};
  private progress: Progress = { step: 0 };

  finish() {
    logger.info(this.gathered); // expect: pii-in-logs
    logger.info(this.progress);
  }
}

export function receive(batch: { messages: WAMessage[] }) {
  for (const entry of batch.messages) {
    if (entry.key.fromMe) continue;
    logger.error({ entry }, "failed"); // expect: pii-in-logs
    logger.error({ id: entry.key.id }, "failed");
  }
}
