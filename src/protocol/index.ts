/**
 * Messages between client and server, and the names both sides must spell alike. Never behaviour.
 * `readiness.ts` is imported by its own name: it checks what views send with zod, which the client's start should not have to read.
 */
export * from './languages.js';
export * from './messages.js';
