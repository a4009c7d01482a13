import { afterEach, beforeEach, expect, vi } from 'vitest';

const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;

const own = Object.fromEntries(METHODS.map((method) => [method, console[method]]));
const spies = METHODS.map((method) => Object.assign(vi.fn(), { method }));

/** Whatever a unit under test prints is either a leftover or a warning, so it fails the test. */
beforeEach(() => {
  for (const spy of spies) console[spy.method] = spy;
});

afterEach(() => {
  const printed = spies.flatMap((spy) => spy.mock.calls);
  vi.restoreAllMocks();
  Object.assign(console, own);
  for (const spy of spies) if (spy.mock.calls.length > 0) spy.mockClear();
  expect(printed, 'console output').toEqual([]);
});
