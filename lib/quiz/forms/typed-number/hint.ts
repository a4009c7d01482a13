import { getPortRange } from '@/lib/network/port';
import type { Hint } from '@/lib/quiz/hint/hint';
import type { TypedNumberKey } from './question';

/** Reveals how many digits the number has and, for a service's port, the range that the port is in. */
export function hintAtNumber({ number, isServicePort }: TypedNumberKey): Hint {
  const range = isServicePort ? getPortRange(number).label : null;
  return { kind: 'number', digits: String(number).length, range };
}
