import { createHash } from 'node:crypto';
import type { Hash } from '../fingerprint.js';

/** SHA-256 in lower-case hex. */
export const sha256: Hash = (content) => createHash('sha256').update(content).digest('hex');
