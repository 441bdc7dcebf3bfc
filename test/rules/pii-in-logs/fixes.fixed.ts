// Repairs in TypeScript: the id where one is known, else a typed helper of our own, shorthand entries written out.
import pino from 'pino'

/** Keeps the first character and the length of a personal value, enough to follow it through a log. */
function redact(value: unknown): string {
  if (value === undefined || value === null) return '[none]'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return `${text.slice(0, 1)}*** (${text.length} characters)`
}

const logger = pino()

export function refund(customer: { id: string; email: string }): string {
  logger.info(`refunding ${customer.id}`) // expect: pii-in-logs
  return customer.id
}

export function call(phone: string, emails: string[]): void {
  logger.info({ phone: redact(phone) }, 'calling') // expect: pii-in-logs
  logger.info(`writing to ${redact(emails.join(', '))}`) // expect: pii-in-logs
}
