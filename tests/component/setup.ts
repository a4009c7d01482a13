import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

/** React warns about an update that no test waits for, and a warning fails the test (`console-noise.ts`). */
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

// There is no layout here and nothing hides by style, so to look for hidden elements would only take time.
configure({ defaultHidden: true });

afterEach(cleanup);
