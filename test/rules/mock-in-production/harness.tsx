// A file that only a test runner can load is a test's, wherever it stands.
import { act } from '@testing-library/react';
import { vi } from 'vitest';

export function quietClock(): void {
  vi.useFakeTimers();
  act(() => { vi.advanceTimersByTime(10); });
}
