import { describe, expect, it } from 'vitest';
import { findStudyDay, type StudyDay } from '@/lib/scheduler/due/study-day';
import { describeReason } from '@/lib/scheduler/quiz/describe-reason';
import type { Reason } from '@/lib/scheduler/quiz/reason';
import { id } from './sitting';

const titles: Record<string, string> = {
  ssh: 'SSH',
  telnet: 'Telnet',
  port: 'port number',
  ports: 'well-known port numbers',
};
const say = (reason: Reason, asked = 'ssh') =>
  describeReason({ conceptId: id(asked), reason }, (each) => titles[each] ?? each);

describe('the reason for a choice', () => {
  it('is one sentence', () => {
    expect(say({ kind: 'due', recall: 0.849, overdueDays: 1 })).toBe('Predicted recall 85%, due since yesterday.');
    expect(say({ kind: 'due', recall: 0.9, overdueDays: 0 })).toBe('Predicted recall 90%, due today.');
    expect(say({ kind: 'due', recall: 0.5, overdueDays: 12 })).toBe('Predicted recall 50%, due for 12 days.');
    expect(say({ kind: 'new', because: [id('port'), id('telnet')] })).toBe(
      'New, because you know port number and Telnet.',
    );
    expect(say({ kind: 'new', because: [] })).toBe('New; nothing has to be known before it.');
    expect(say({ kind: 'contrast', with: id('telnet'), recall: 0.95 })).toContain('Easily taken for Telnet');
    expect(say({ kind: 'faded', neededBy: id('telnet'), recall: 0.7 })).toBe(
      'Predicted recall 70%, and Telnet rests on it.',
    );
    expect(say({ kind: 'exam', recall: 0.88, inDays: 3 })).toBe(
      'For the exam in 3 days: predicted recall on that day 88%.',
    );
    const until = findStudyDay('2026-12-04') as StudyDay;
    expect(say({ kind: 'assigned', until, isItself: true })).toBe('Your class works on this until Friday, December 4.');
    expect(say({ kind: 'assigned', until, isItself: false })).toBe(
      'What your class works on until Friday, December 4 rests on this.',
    );
    expect(say({ kind: 'retry' })).toBe('Once more, because it went wrong a moment ago.');
    expect(say({ kind: 'missed' })).toBe('It went wrong the last time.');
    expect(say({ kind: 'ahead', recall: 0.99 })).toBe('Not due yet; predicted recall 99%.');
  });

  it('never claims a certain recall before the first doubt', () => {
    expect(say({ kind: 'ahead', recall: 0.9999 })).toContain('99%');
  });

  it('names three concepts at most', () => {
    const because = ['a', 'b', 'c', 'd', 'e'].map(id);
    expect(say({ kind: 'new', because })).toBe('New, because you know a, b, c, and 2 more.');
  });

  it('does not name a concept whose title gives the asked one away', () => {
    expect(say({ kind: 'faded', neededBy: id('ports'), recall: 0.7 }, 'port')).toBe(
      'Predicted recall 70%, and another concept rests on it.',
    );
  });
});
