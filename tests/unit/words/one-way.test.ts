import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const files = ['app', 'lib']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  )
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('lib/words/'));

/** A pattern for each kind of number formatted by hand, and the files in which that is allowed. */
const KINDS = [
  {
    name: 'percent',
    pattern:
      /Math\.(round|floor|ceil)\(\(?100 \*|Math\.(round|floor|ceil)\([^)]* \* 100\)|[\d}](\s|&nbsp;|\\u00a0)%['"`< .,;:]/,
    // Credit is a grade. Full credit is never shown before it is reached, and 2 of 3 days are shown as 66%
    // (docs/classrooms.md).
    except: ['lib/classroom/assignments/credit.ts'],
  },
  {
    name: 'dates and numbers',
    pattern: /toLocale(Date|Time)?String\(|new Intl\.|Intl\.\w+Format\([^)]/,
    // This file checks whether the runtime knows a time zone, and formats nothing.
    except: ['lib/scheduler/due/study-day.ts'],
  },
  { name: 'minutes', pattern: /\} min\b/, except: [] },
  { name: 'plurals', pattern: /\? '' : 's'|=== 1 \? '(\w+)'\s*: '\1s/, except: [] },
];

describe('numbers are formatted only by lib/words', () => {
  it('has files to check', () => {
    expect(files.length).toBeGreaterThan(500);
  });

  it.each(KINDS)('$name', ({ pattern, except }) => {
    const found = files.filter((file) => pattern.test(readFileSync(path.join(root, file), 'utf8')));
    expect(found.sort()).toEqual(except);
  });
});
