import { describe, expect, it } from 'vitest';
import { MEMORY_COLUMNS } from '@/lib/db/learner/memory-columns';
import { DEFAULT_SETTINGS, toSettingsColumns } from '@/lib/db/learner/settings';
import { memorySchema } from '@/lib/scheduler/memory/memory';
import { Prisma } from '@/prisma/generated/client';

const namesBut = (names: object, ...left: readonly string[]) =>
  Object.keys(names)
    .filter((name) => !left.includes(name))
    .sort();

describe('the columns of a memory', () => {
  it('match the table', () => {
    const names = MEMORY_COLUMNS.map(({ name }) => name).sort();
    expect(names).toEqual(namesBut(Prisma.MemoryScalarFieldEnum, 'learnerId'));
  });

  it('store every field of the schema, and every field of its marked part', () => {
    const fieldsOf = (isMarked: boolean) =>
      MEMORY_COLUMNS.filter((each) => each.isMarked === isMarked).map(({ field }) => field);
    expect(fieldsOf(false).sort()).toEqual(namesBut(memorySchema.shape, 'marked'));
    expect(fieldsOf(true).sort()).toEqual(namesBut(memorySchema.shape.marked.unwrap().shape));
  });
});

describe('the columns of settings', () => {
  const names = namesBut(toSettingsColumns({ ...DEFAULT_SETTINGS, timeZone: 'UTC' }));

  it('match those of former settings, plus those that only affect display', () => {
    expect(names).toEqual(
      [
        ...namesBut(Prisma.FormerSettingsScalarFieldEnum, 'learnerId', 'until'),
        'streakShown',
        'triesFirst',
        'asksSure',
        'usesLists',
      ].sort(),
    );
  });

  it('are columns of a learner', () => {
    expect(Object.keys(Prisma.LearnerScalarFieldEnum)).toEqual(expect.arrayContaining(names));
  });
});
