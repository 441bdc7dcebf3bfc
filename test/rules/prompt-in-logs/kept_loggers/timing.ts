// A logger for each call, kept until the call is over.
class TimingLogger {
  private readonly since = Date.now();

  write = (level: string, area: string, ...parts: any[]) => {
    const shown = parts.flatMap((part) => (typeof part === 'object' ? [part] : String(part)));
    console.log(`${level} ${Date.now() - this.since} ms ${area}`, ...shown);
  };

  info = (area: string, ...parts: any[]) => this.write('info', area, ...parts);
  warn = (area: string, ...parts: any[]) => this.write('warn', area, ...parts);
}

const kept = new Map<string, TimingLogger>();

export function loggerOf(call: string): TimingLogger {
  let log = kept.get(call);
  if (log) return log;
  log = new TimingLogger();
  kept.set(call, log);
  return log;
}
