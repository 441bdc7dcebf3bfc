/** Functions and types whose result is no longer personal or secret. Helpers of the project are recognised by their names, in the rules. */
import { alias, gives, under } from '../build.js';
import type { CatalogPart, RedactorRow } from '../schema.js';

const DIGESTS = 'md5 sha1 sha224 sha256 sha384 sha512 sha3_224 sha3_256 sha3_384 sha3_512 blake2b blake2s new';

const python: readonly Omit<RedactorRow, 'ecosystem'>[] = [
  { symbols: [...under('hashlib.', DIGESTS), ...under('hashlib.', DIGESTS).flatMap((digest) => under(`${digest}()#`, 'hexdigest digest')), 'hashlib.pbkdf2_hmac', 'hashlib.scrypt'], source: 'Python standard library, hashlib' },
  { symbols: ['hmac.new', 'hmac.digest', 'hmac.new()#hexdigest', 'hmac.new()#digest', 'hmac.HMAC', 'zlib.crc32', 'zlib.adler32', 'uuid.uuid5', 'uuid.uuid3'], source: 'Python standard library, hmac, zlib, uuid' },
  { symbols: under('presidio_anonymizer.AnonymizerEngine#', 'anonymize'), source: 'presidio_anonymizer, AnonymizerEngine' },
  { symbols: ['scrubadub.clean', 'scrubadub.Scrubber#clean'], source: 'scrubadub, clean and Scrubber' },
  { symbols: ['llm_guard.input_scanners.Anonymize#scan', 'llm_guard.output_scanners.Sensitive#scan'], source: 'llm_guard, scanners Anonymize and Sensitive' },
  // `str()` of these is a row of asterisks; get_secret_value() undoes it.
  { symbols: under('pydantic.', 'SecretStr SecretBytes Secret'), source: 'pydantic, secret types' },
  { symbols: ['langsmith.anonymizer.create_anonymizer()', 'langsmith.anonymizer.create_secret_anonymizer()'], source: 'langsmith@0.14.0 anonymizer.py:179, 346' },
  { symbols: ['bcrypt.hashpw', 'argon2.PasswordHasher#hash', 'passlib.hash.bcrypt.hash', 'passlib.context.CryptContext#hash', 'werkzeug.security.generate_password_hash', 'django.contrib.auth.hashers.make_password'], source: 'password hashing libraries' },
  { symbols: ['cryptography.fernet.Fernet#encrypt', 'xxhash.xxh64', 'mmh3.hash'], source: 'cryptography, xxhash, mmh3' },
];

const HASH = 'crypto.Hash';

const javascript: readonly Omit<RedactorRow, 'ecosystem'>[] = [
  { symbols: ['crypto.createHash', 'crypto.createHmac', ...under(`${HASH}#`, 'update digest'), 'crypto.hash', 'crypto.subtle.digest', 'crypto.subtle.encrypt', 'crypto.scryptSync', 'crypto.pbkdf2Sync'], source: 'Node.js, crypto' },
  { symbols: ['bcrypt.hash', 'bcrypt.hashSync', 'bcryptjs.hash', 'bcryptjs.hashSync', 'argon2.hash'], source: 'password hashing libraries' },
  { symbols: ['redact-pii.SyncRedactor#redact', 'redact-pii.AsyncRedactor#redactAsync', 'redact-pii.AsyncRedactor#redact'], source: 'redact-pii' },
  { symbols: ['fast-redact()', 'object-hash', 'object-hash.sha1', 'object-hash.MD5', 'uuid.v5', 'uuid.v3', 'md5', 'sha256', 'js-sha256.sha256', 'hash-sum', 'murmurhash.v3'], source: 'fast-redact and hashing packages' },
  { symbols: ['crypto-js.SHA256', 'crypto-js.MD5', 'crypto-js.HmacSHA256', 'crypto-js.AES.encrypt'], source: 'crypto-js' },
];

export const redactorsPart: CatalogPart = {
  redactors: [...python.map((row): RedactorRow => ({ ecosystem: 'python', ...row })), ...javascript.map((row): RedactorRow => ({ ecosystem: 'javascript', ...row }))],
  aliases: [
    alias('python', 'pydantic', ['pydantic.types', 'pydantic.v1']),
    ...['crypto', 'bcrypt', 'bcryptjs', 'argon2', 'object-hash', 'md5', 'sha256', 'hash-sum', 'fast-redact', 'crypto-js', 'murmurhash'].map((module) => alias('javascript', module, [`${module}.default`])),
    alias('javascript', 'crypto', ['globalThis.crypto', 'window.crypto', 'crypto.webcrypto']),
  ],
  returns: [gives('javascript', HASH, ['crypto.createHash', 'crypto.createHmac', `${HASH}#update`])],
};
