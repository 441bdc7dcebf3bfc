// A walk over rows that takes its counter back when a row is refused.
import { google } from 'googleapis';

const calendar = google.calendar({ version: 'v3', timeout: 30_000 });

export async function copy(rows: { summary: string }[], pause: (ms: number) => Promise<void>) {
  for (let i = 0; i < rows.length; i++) {
    try {
      await calendar.events.insert({ calendarId: 'primary', requestBody: rows[i] });
    } catch (error: any) {
      if (error.code === 429) {
        await pause(15_000);
        i--; // expect: unbounded-retry
        continue;
      }
      throw error;
    }
  }
}

export async function copyCounted(rows: { summary: string }[], pause: (ms: number) => Promise<void>) {
  let attempts = 0;
  for (let i = 0; i < rows.length; i++) {
    try {
      await calendar.events.insert({ calendarId: 'primary', requestBody: rows[i] });
      attempts = 0;
    } catch (error) {
      if (attempts++ > 4) throw error;
      await pause(15_000);
      i--;
    }
  }
}

export function merge(parts: string[]) {
  for (let i = 0; i < parts.length; i++) {
    try {
      JSON.parse(parts[i] ?? '');
    } catch {
      parts.splice(i, 1);
      i--;
    }
  }
}
