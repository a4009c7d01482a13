import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

/** React warns about an update that no test waits for, and a warning fails the test (`console-noise.ts`). */
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

// There is no layout here and no style hides anything, so checking for hidden elements would only cost time.
// Waiting longer costs nothing where what is expected happens, which on a busy machine takes longer than a second.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

afterEach(cleanup);
