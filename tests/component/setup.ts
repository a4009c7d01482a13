import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

/** React warns about an update that no test waits for, and a warning fails the test (`console-noise.ts`). */
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

afterEach(cleanup);
