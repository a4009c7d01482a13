import { describe, expect, it } from 'vitest';
import { importsOf } from '@/lib/cli/assemble/list-imports';

describe('the modules that a file imports when it runs', () => {
  it.each([
    ["import pg from 'pg';", ['pg']],
    ['import * as runtime from "@prisma/client/runtime/client"', ['@prisma/client/runtime/client']],
    ["import {\n  type NextConfig,\n  something,\n} from 'next';", ['next']],
    ["import 'server-only';", ['server-only']],
    ["export { z } from 'zod';", ['zod']],
    ["const { load } = await import('yaml');", ['yaml']],
    ["import a from 'a';\nimport b from 'b/c';", ['a', 'b/c']],
  ])('include the modules of packages: %s', (source, names) => {
    expect(importsOf(source)).toEqual(names);
  });

  it.each([
    "import type { Page } from 'playwright';",
    "export type { Page } from 'playwright';",
    "import fs from 'node:fs';",
    "import { once } from 'events';",
    "import { log } from '@/lib/monitor/log';",
    "import { log } from './log';",
    "const text = 'import this from that';",
    "// import pg from 'pg';",
  ])('leave out everything else: %s', (source) => {
    expect(importsOf(source)).toEqual([]);
  });
});
