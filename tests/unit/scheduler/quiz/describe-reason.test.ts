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
const tell = (reason: Reason, asked = 'ssh') =>
  describeReason({ conceptId: id(asked), reason }, (each) => titles[each] ?? each);
const say = (...told: Parameters<typeof tell>) => tell(...told).sentence;

const until = findStudyDay('2026-12-04') as StudyDay;

describe('the reason for a choice', () => {
  it.each<readonly [Reason, string, string]>([
    [{ kind: 'retry' }, 'second-try', 'Second try: you missed this one a moment ago.'],
    [{ kind: 'missed' }, 'second-try', 'You missed this the last time you were asked.'],
    [
      { kind: 'due', recall: 0.849, overdueDays: 1 },
      'review',
      'This review has been due since yesterday. Your predicted recall is 85%.',
    ],
    [{ kind: 'due', recall: 0.9, overdueDays: 0 }, 'review', 'This review is due today. Your predicted recall is 90%.'],
    [
      { kind: 'due', recall: 0.5, overdueDays: 12 },
      'review',
      'This review has been due for 12 days. Your predicted recall is 50%.',
    ],
    [
      { kind: 'exam', recall: 0.88, inDays: 3 },
      'review',
      'Your exam is in 3 days. Your predicted recall on that day is 88%.',
    ],
    [{ kind: 'new', buildsOn: [], isKnown: false }, 'new', 'This topic is new.'],
    [
      { kind: 'new', buildsOn: [id('port'), id('telnet')], isKnown: true },
      'new',
      'New, because you know port number and Telnet.',
    ],
    [
      { kind: 'new', buildsOn: [id('port'), id('telnet')], isKnown: false },
      'new',
      'This topic is new. It builds on port number and Telnet.',
    ],
    [{ kind: 'assigned', until, isItself: true }, 'class', 'Your class is working on this until Friday, December 4.'],
    [
      { kind: 'assigned', until, isItself: false },
      'class',
      'Until Friday, December 4, your class is working on a topic that builds on this.',
    ],
    [
      { kind: 'contrast', with: id('telnet'), recall: 0.95 },
      'review',
      'This is easy to mix up with Telnet, which came just before.',
    ],
    [
      { kind: 'faded', neededBy: id('telnet'), recall: 0.7 },
      'review',
      'Telnet comes next and builds on this. Your predicted recall of this is 70%.',
    ],
    [{ kind: 'ahead', recall: 0.99 }, 'review', 'This is not due yet. Your predicted recall is 99%.'],
  ])('%o reads as %s: %s', (reason, kind, sentence) => {
    expect(tell(reason)).toEqual({ kind, sentence });
  });

  it('never claims that a recall is certain', () => {
    expect(say({ kind: 'ahead', recall: 0.9999 })).toContain('99%');
  });

  it('names at most three concepts', () => {
    const buildsOn = ['a', 'b', 'c', 'd', 'e'].map(id);
    expect(say({ kind: 'new', buildsOn, isKnown: true })).toBe('New, because you know a, b, c, and 2 more.');
  });

  it('does not name a concept whose title gives away the one that is asked about', () => {
    expect(say({ kind: 'faded', neededBy: id('ports'), recall: 0.7 }, 'port')).toContain('another topic');
  });
});
