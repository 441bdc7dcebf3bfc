// Repairs in TypeScript: the id where one is known, else a typed helper of our own, shorthand entries written out.
import pino from 'pino'

const logger = pino()

export function refund(customer: { id: string; email: string }): string {
  logger.info(`refunding ${customer.email}`) // expect: pii-in-logs
  return customer.id
}

export function call(phone: string, emails: string[]): void {
  logger.info({ phone }, 'calling') // expect: pii-in-logs
  logger.info(`writing to ${emails.join(', ')}`) // expect: pii-in-logs
}
