import { expect, it } from 'vitest';
import { formatBytes } from '@/lib/words/size';

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [12_345_678, '12.3 MB'],
  [271_000_000_000, '271 GB'],
  [5e15, '5,000 TB'],
])('%d bytes are shown as %s', (bytes, shown) => {
  expect(formatBytes(bytes)).toBe(shown);
});
