// A record that belongs to somebody is not that person, and a message's id is no number.
import pino from "pino";

const logger = pino();

interface Hypothesis { name: string; patientId: string; version: number }
interface Delivery { waMessageId: string; waId: string; code: string }

export function keep(hypothesis: Hypothesis): void {
  logger.debug({ name: hypothesis.name, patient: hypothesis.patientId }, "hypothesis kept");
}

export function add(input: Hypothesis): void {
  logger.debug(`hypothesis ${input.name} for ${input.patientId}`);
}

export function delivered(status: Delivery): void {
  logger.warn({ waId: status.waMessageId, code: status.code }, "whatsapp delivery failed");
  logger.warn({ waId: status.waId }, "whatsapp delivery failed"); // expect: pii-in-logs
}

export function admitted(patient: { name: string; patientId: string }): void {
  logger.info(`admitted ${patient.name}`); // expect: pii-in-logs
}
