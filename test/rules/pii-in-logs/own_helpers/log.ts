// Helpers that write log lines through one another: what the outermost is given is logged all the same.
export function logEvent(level: 'INFO' | 'ERROR', title: string, data?: Record<string, unknown>): void {
  console.log(`[${level}] ${title}`);
  if (data && Object.keys(data).length > 0) console.log('data', JSON.stringify(data, null, 2));
}

export function logInfo(title: string, data?: Record<string, unknown>, startedAt?: number): void {
  const all = { ...data, took: startedAt ? Date.now() - startedAt : undefined };
  logEvent('INFO', title, all);
}

export function logError(title: string, error?: Error, data?: Record<string, unknown>): void {
  logEvent('ERROR', title, { ...data, error: error?.message });
}

/** Counts what it is given. */
export function logSizes(title: string, data: Record<string, unknown>): void {
  logEvent('INFO', title, { keys: Object.keys(data).length });
}
