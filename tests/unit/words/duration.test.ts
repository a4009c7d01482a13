import { expect, it } from 'vitest';
import { formatMinutes } from '@/lib/words/duration';

it('minutes are whole unless decimals are requested', () => {
  expect([0, 1, 4.4, 90].map((minutes) => formatMinutes(minutes))).toEqual(['0 min', '1 min', '4 min', '90 min']);
  expect([12, 2.45].map((minutes) => formatMinutes(minutes, 1))).toEqual(['12.0 min', '2.5 min']);
});
