// The number that was dialled belongs to the program; the one that dialled belongs to somebody.
import { Router } from 'express';
import twilio from 'twilio';

const logger = console;
const table = new Map<string, string>();
export const router = Router();

export function findClinicIdByPhoneNumber(phoneNumber: string): string | undefined {
  logger.info(`Looking for the clinic behind ${phoneNumber}`);
  const compact = phoneNumber.replace(/\s/gu, '');
  logger.info(`Trying ${compact} as well`);
  return table.get(compact);
}

export function findPatientIdByPhoneNumber(phoneNumber: string): string | undefined {
  logger.info(`Looking for the patient behind ${phoneNumber}`); // expect: pii-in-logs
  return table.get(phoneNumber);
}

export function openSession(call: string, phoneNumber: string, fromNumber: string): string {
  logger.info(`Call ${call} to ${phoneNumber}`);
  logger.info(`Call ${call} from ${fromNumber}`); // expect: pii-in-logs
  const clinic = findClinicIdByPhoneNumber(phoneNumber);
  if (clinic === undefined) throw new Error('no clinic');
  return clinic;
}

router.post('/voice', (req, res) => {
  const from = req.body.From;
  const toNumber = req.body.To;
  const { To: dialledNumber } = req.body;
  logger.info(`Dialled ${toNumber}, that is ${dialledNumber}`);
  logger.info(`Call from ${from}`); // expect: pii-in-logs
  res.type('text/xml').send(new twilio.twiml.VoiceResponse().toString());
});
