import { describe, expect, it } from 'vitest';
import { formatReports, formatReportsAsJson } from '@/lib/cli/reports/format-reports';
import { readDay } from '@/lib/cli/reports/read-day';
import type { KeptReport } from '@/lib/db/learner/reports';
import { conceptIdSchema, learnerIdSchema, turnIdSchema } from '@/lib/ids';

const learnerId = '6f1c1f6e-5d3b-4c53-9f0e-2a64b1d6c001';
const report = (more: Partial<KeptReport> = {}): KeptReport => ({
  learnerId: learnerIdSchema.parse(learnerId),
  turnId: turnIdSchema.parse('-turn1'),
  conceptId: conceptIdSchema.parse('ssh'),
  form: 'typed-number',
  seed: 7,
  catalogVersion: 'abc',
  promptText: 'Which port?',
  options: null,
  rightText: '22',
  response: { form: 'typed-number', text: '23' },
  responseText: '23',
  kind: 'should-count',
  words: 'First line.\nSecond line.',
  at: new Date('2026-11-26T10:00:00Z'),
  handledAt: null,
  ...more,
});
const done = { handledAt: new Date('2026-11-27T10:00:00Z') };

describe('reports in words', () => {
  it('count the new ones, and contain everything that an author needs for each', () => {
    const text = formatReports([report(), report({ ...done, words: 'Third.' })]);
    const [counts, first = '', second = ''] = text.split('\n\n');
    expect(counts).toBe('1 new report, 1 done');
    for (const part of ['--done=-turn1', 'ssh', 'typed-number', 'seed 7', 'abc', 'Which port?', '22', '23']) {
      expect(first).toContain(part);
    }
    expect(first).toMatch(/First line\.\n {12}Second line\./);
    expect(second).toContain('Third.');
    expect(second).not.toContain('--done');
  });

  it('list the options if there are any', () => {
    const listed = ['22', '23'].map((option) => ({ left: option }));
    expect(formatReports([report()])).not.toContain('Options');
    expect(formatReports([report({ options: ['22', '8080'] })])).toContain('22 · 8080');
    expect(formatReports([report({ options: listed })])).toContain(JSON.stringify(listed));
  });

  it('do not reveal who a learner is', () => {
    for (const text of [formatReports([report()]), formatReportsAsJson([report()])]) {
      expect(text).toContain(learnerId.slice(0, 8));
      expect(text).not.toContain(learnerId);
    }
  });

  it('distinguish no answer from “I don’t know”', () => {
    const [none, unknown] = [null, ''].map((responseText) => formatReports([report({ responseText })]));
    expect(none).not.toBe(unknown);
  });
});

describe('reports as JSON', () => {
  it('are one object per line', () => {
    const lines = formatReportsAsJson([report(), report(done)]).split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        ...{ id: '-turn1', at: '2026-11-26T10:00:00.000Z', learner: '6f1c1f6e', done: null, kind: 'should-count' },
        ...{
          words: 'First line.\nSecond line.',
          conceptId: 'ssh',
          form: 'typed-number',
          seed: 7,
          catalogVersion: 'abc',
        },
        ...{
          prompt: 'Which port?',
          options: null,
          right: '22',
          response: { form: 'typed-number', text: '23' },
          responseText: '23',
        },
      },
      expect.objectContaining({ done: '2026-11-27T10:00:00.000Z' }),
    ]);
  });
});

describe('a day', () => {
  it('is parsed as its first instant in UTC', () => {
    expect(readDay('2026-11-26')).toEqual(new Date('2026-11-26T00:00:00Z'));
  });

  it.each(['', 'today', '2026-02-30', '2026-1-1', '26-11-2026', '2026-11-26T10:00'])('may not be “%s”', (text) => {
    expect(() => readDay(text)).toThrow(`not "${text}"`);
  });
});
