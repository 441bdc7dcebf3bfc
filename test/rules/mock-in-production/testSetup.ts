// A file that sets tests up is one.
import { beforeAll, vi } from 'vitest';

beforeAll(() => { vi.stubEnv('MODE', 'test'); });
