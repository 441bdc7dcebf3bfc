// What is left of a secret, what overwrites it, and what only speaks of secrets.
import pino from 'pino';

const logger = pino();
const MONGODB_URI = process.env.MONGODB_URI ?? '';
const STORAGE = { dbUri: process.env.INDEX_DB_URI ?? '/var/lib/index', name: 'docs' } as const;

export function connect(): void {
  logger.info('database %s', MONGODB_URI.substring(0, 20));
  logger.info({ uri: STORAGE.dbUri }, 'index ready');
  logger.info({ uri: MONGODB_URI }, 'database ready'); // expect: secret-in-logs
}

export function importNumber(accountToken: string): void {
  const payload = { label: 'front desk', authToken: accountToken };
  logger.info(JSON.stringify({ ...payload, authToken: '***' }));
  logger.info(JSON.stringify({ authToken: '***', ...payload })); // expect: secret-in-logs
}

export function audit(scan: { detect(text: string): string[] }, text: string): void {
  const detectedSecrets = scan.detect(text);
  logger.warn(`left out: ${detectedSecrets.join(', ')}`);
}

export function rename(fields: { attributeSlug(name: string): string; readApiKey(name: string): string }, name: string): void {
  const apiKey = fields.attributeSlug(name);
  logger.debug({ from: name, to: apiKey }, 'renamed');
  const realApiKey = fields.readApiKey(name);
  logger.debug({ from: name, to: realApiKey }, 'renamed'); // expect: secret-in-logs
}

export function announce(settings: { redis: { url: string }; site: { url: string } }): void {
  logger.info({ url: settings.redis.url }, 'cache ready'); // expect: secret-in-logs
  logger.info({ url: settings.site.url }, 'site ready');
}

export function signIn(brokerUrl: string): void {
  logger.info(`signing in through ${brokerUrl}`);
}
