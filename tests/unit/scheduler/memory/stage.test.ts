import { describe, expect, it } from 'vitest';
import { turnIdSchema } from '@/lib/ids';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { isKnown } from '@/lib/scheduler/memory/known';
import { remember } from '@/lib/scheduler/memory/memory';
import { getMemoryModel } from '@/lib/scheduler/memory/memory-model';
import { stageOn } from '@/lib/scheduler/memory/stage';
import { content } from '../../../content';

const model = getMemoryModel(null);
const day = 20_000 as StudyDay;
const conceptId = content.catalog.concepts[0]?.id;
if (!conceptId) throw new Error('the catalog is empty');

/** A memory after one answer on `day`. */
function answered(outcome: 'right' | 'wrong') {
  if (!conceptId) throw new Error('the catalog is empty');
  const memory = remember(model, null, {
    turnId: turnIdSchema.parse('turn'),
    seq: 1,
    conceptId,
    outcome,
    misconceptionId: null,
    grade: outcome === 'right' ? 'good' : 'again',
    selfGraded: false,
    studyDay: day,
  });
  if (!memory) throw new Error('an answer leaves a memory');
  return memory;
}

describe('the stage of a topic', () => {
  it('is new until its first answer', () => {
    expect(stageOn(model, null, day)).toBe('new');
  });

  it('is known after a right answer, and fading once it is forgotten', () => {
    const memory = answered('right');
    expect(stageOn(model, memory, day)).toBe('known');
    let on = day;
    while (isKnown(model, memory, on)) on = addStudyDays(on, 1);
    expect(stageOn(model, memory, addStudyDays(on, -1))).toBe('known');
    expect(stageOn(model, memory, on)).toBe('fading');
    expect(stageOn(model, memory, addStudyDays(on, 500))).toBe('fading');
  });

  it('is learning after a first answer that was wrong, however long ago', () => {
    const memory = answered('wrong');
    const known = isKnown(model, memory, day);
    expect(known).toBe(false);
    expect(stageOn(model, memory, day)).toBe('learning');
    expect(stageOn(model, memory, addStudyDays(day, 100))).toBe('learning');
  });
});
