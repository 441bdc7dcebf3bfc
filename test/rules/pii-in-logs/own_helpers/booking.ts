// Uses helpers of another file that log through one another.
import { logError, logInfo, logSizes } from './log';

export interface Booking { id: string; email: string; phone: string }

export async function confirm(booking: Booking, save: (b: Booking) => Promise<void>): Promise<void> {
  logInfo('confirming', { id: booking.id, email: booking.email }); // expect: pii-in-logs
  logSizes('confirming', { email: booking.email });
  try {
    await save(booking);
  } catch (error) {
    logError('not saved', error as Error, { id: booking.id, phone: booking.phone }); // expect: pii-in-logs
    throw error;
  }
  logInfo('confirmed', { id: booking.id });
}
