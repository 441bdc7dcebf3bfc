// A page sends its errors away and asks no models.
import * as Sentry from "@sentry/react";

export function start(dsn: string): void {
  Sentry.init({ dsn, tracesSampleRate: 0.1 });
}
