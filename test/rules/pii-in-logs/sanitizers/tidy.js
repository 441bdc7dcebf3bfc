// What is called sanitizing here: one takes line breaks out, the other hides.
const BREAKS = /[\r\n]/g;

export function sanitizeHeader(value = '') {
  return String(value || '').replace(BREAKS, ' ').trim();
}

export function sanitizeAddress(value = '') {
  const tidy = sanitizeHeader(value).toLowerCase();
  return tidy.includes('@') ? tidy : null;
}

export function sanitizeForLog(email = '') {
  return email.replace(/^(.).*@/, '$1***@');
}

export function sanitizeRecord(record) {
  const { email, ...rest } = record;
  return rest;
}
