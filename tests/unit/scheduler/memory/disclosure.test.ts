import { describe, expect, it } from 'vitest';
import { type Disclosure, type Helped, isHelped, isUndone } from '@/lib/scheduler/memory/disclosure';

const at = (time: string) => new Date(`2026-11-${time}Z`);
const disclosed = (kind: Disclosure['kind'], time: string, timeZone = 'UTC'): Disclosure[] => [
  { kind, atMs: at(time).getTime(), timeZone, place: 7, respondedOn: null },
];
/** An answer to a question that was asked a minute earlier. */
const answering = (time: string, over: Partial<Helped> = {}): Helped => ({
  now: at(time),
  timeZone: 'UTC',
  issuedAtMs: at(time).getTime() - 60_000,
  isCard: false,
  practice: false,
  place: 8,
  ...over,
});

describe('an undo', () => {
  it('turns the study day’s answers into practice, but none of the next day’s', () => {
    expect(isUndone(disclosed('undo', '02T09:00'), answering('03T03:30'))).toBe(true);
    expect(isUndone(disclosed('undo', '02T09:00'), answering('03T04:30'))).toBe(false);
  });

  it('lasts for four hours if a study day begins soon after it', () => {
    expect(isUndone(disclosed('undo', '02T03:59'), answering('02T04:01'))).toBe(true);
    expect(isUndone(disclosed('undo', '02T03:59'), answering('02T08:00'))).toBe(false);
  });

  it('does not end early because of a change of time zone', () => {
    const afterward = { timeZone: 'Pacific/Kiritimati' };
    expect(isUndone(disclosed('undo', '02T09:00'), answering('02T17:00', afterward))).toBe(true);
    expect(isUndone(disclosed('undo', '02T09:00', 'Pacific/Pago_Pago'), answering('02T14:00'))).toBe(true);
  });

  it('affects a question that was asked before it, on any day', () => {
    const issuedAtMs = at('02T08:00').getTime();
    expect(isUndone(disclosed('undo', '02T09:00'), answering('03T07:00', { issuedAtMs }))).toBe(true);
  });

  it('does not count as help, and help does not count as an undo', () => {
    expect(isHelped(disclosed('undo', '02T09:00'), answering('02T09:05'))).toBe(false);
    expect(isUndone(disclosed('hint', '02T09:00'), answering('02T09:05'))).toBe(false);
  });
});

describe('help', () => {
  it('with a question lasts until that question is answered, and for later questions until the study day ends', () => {
    expect(isHelped(disclosed('hint', '02T09:00'), answering('05T09:00', { place: 7 }))).toBe(true);
    expect(isHelped(disclosed('hint', '02T09:00'), answering('02T20:00'))).toBe(true);
    expect(isHelped(disclosed('hint', '02T09:00'), answering('03T09:00'))).toBe(false);
  });

  it('from a card that was flipped affects other forms on the same study day', () => {
    expect(isHelped(disclosed('flip', '02T09:00'), answering('02T09:05'))).toBe(true);
    expect(isHelped(disclosed('flip', '02T09:00'), answering('02T09:05', { isCard: true, place: 7 }))).toBe(false);
    expect(isHelped(disclosed('flip', '02T09:00'), answering('03T09:00', { place: 7 }))).toBe(false);
  });

  it('affects practice only for the same question', () => {
    expect(isHelped(disclosed('hint', '02T09:00'), answering('02T09:05', { practice: true, place: 7 }))).toBe(true);
    expect(isHelped(disclosed('hint', '02T09:00'), answering('02T09:05', { practice: true }))).toBe(false);
    expect(isHelped(disclosed('flip', '02T09:00'), answering('02T09:05', { practice: true }))).toBe(false);
  });
});
