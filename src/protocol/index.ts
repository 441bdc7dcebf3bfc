/** Messages between client and server, and the names both sides must spell alike. Never behaviour. */
export * from './languages.js';
export * from './messages.js';
export * from './readiness.js';
