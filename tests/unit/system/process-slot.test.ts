import { expect, it, vi } from 'vitest';
import { processSlot } from '@/lib/system/process-slot';

it('is empty until a value is stored', () => {
  expect(processSlot('test: empty').value).toBeUndefined();
});

it('is the same slot for every copy of a module', async () => {
  processSlot<string>('test: shared').value = 'kept';
  vi.resetModules();
  const again = await import('@/lib/system/process-slot');
  expect(again.processSlot).not.toBe(processSlot);
  expect(again.processSlot<string>('test: shared').value).toBe('kept');
});

it('separates names', () => {
  processSlot<string>('test: one').value = 'one';
  expect(processSlot<string>('test: other').value).toBeUndefined();
});
