import { describe, expect, it } from 'vitest';
import { countConcepts, listCourse, listGoalIds, listPrerequisitesOf } from '@/lib/catalog/course';
import { DEFAULT_GOAL, WHOLE_GOAL } from '@/lib/catalog/goal';
import { listGoalChoices } from '@/lib/catalog/goal-choices';
import { listGoalPresets } from '@/lib/catalog/goal-presets';
import { describeTrademarks } from '@/lib/catalog/trademarks';
import { type ConceptId, goalIdSchema } from '@/lib/ids';
import { content } from '../../content';

const { catalog } = content;
const subset = (course: readonly ConceptId[], of: readonly ConceptId[]) => course.every((id) => of.includes(id));

describe('the course of a goal', () => {
  it.each(catalog.goals.map((goal) => [goal.id, goal] as const))(
    'of %s has each concept once, after its prerequisites',
    (id, goal) => {
      const course = listCourse(catalog, [id]);
      const places = new Map(course.map((each, place) => [each, place]));
      expect(places.size).toBe(course.length);
      for (const each of course) {
        for (const prerequisite of catalog.get(each).prerequisites) {
          expect(places.get(prerequisite), `${prerequisite} before ${each}`).toBeLessThan(places.get(each) ?? -1);
        }
      }
      const listed = goal.sections.flatMap(({ concepts }) => concepts);
      expect(subset(listed, course)).toBe(true);
      expect(listPrerequisitesOf(catalog, goal)).toEqual(course.filter((each) => !listed.includes(each)));
      expect(countConcepts(catalog, goal)).toBe(course.length);
    },
  );

  it('is the same list for equal goals in any order, and contains the concepts of each', () => {
    const [first, second] = listGoalIds(catalog)
      .slice(1, 3)
      .map((id) => goalIdSchema.parse(id));
    if (!first || !second) throw new Error('there are three goals');
    const both = listCourse(catalog, [first, second]);
    expect(listCourse(catalog, [second, first])).toBe(both);
    expect(subset(listCourse(catalog, [first]), both) && subset(listCourse(catalog, [second]), both)).toBe(true);
    expect(both.slice(0, listCourse(catalog, [first]).length)).toEqual(listCourse(catalog, [first]));
  });

  it('of everything is the catalog in its order, even together with a goal that no longer exists', () => {
    expect(listCourse(catalog, [WHOLE_GOAL])).toEqual(catalog.order);
    expect(listCourse(catalog, [])).toEqual(catalog.order);
    expect(listCourse(catalog, [goalIdSchema.parse('gone')])).toEqual(catalog.order);
    expect(listCourse(catalog, [goalIdSchema.parse('gone'), DEFAULT_GOAL])).toEqual(
      listCourse(catalog, [DEFAULT_GOAL]),
    );
  });
});

describe('the goals on offer', () => {
  it('begin with the default and end with everything', () => {
    const ids = listGoalChoices(catalog).map(({ id }) => id);
    expect([ids[0], ids.at(-1)]).toEqual([DEFAULT_GOAL, WHOLE_GOAL]);
  });

  it('have unique ids as presets of assignments, and no preset without concepts', () => {
    const presets = listGoalPresets(catalog);
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    expect(presets.every(({ conceptIds }) => conceptIds.length > 0)).toBe(true);
    expect(presets.some(({ id }) => id.startsWith(WHOLE_GOAL))).toBe(false);
  });
});

describe('the trademark notice', () => {
  const mark = (owner: string, ...marks: readonly string[]) => ({ trademark: { marks, owner } });

  it('names each mark once, with its owner', () => {
    const goals = [
      mark('A, Inc.', 'A', 'A1'),
      mark('A, Inc.', 'A', 'A2'),
      { trademark: null },
      mark('B and friends', 'B'),
    ];
    expect(describeTrademarks(goals)).toBe(
      'A, A1, and A2 are trademarks of A, Inc. B is a trademark of B and friends. ' +
        'The owners neither sponsor nor endorse Well Known.',
    );
  });

  it('is empty if there are none', () => {
    expect(describeTrademarks([{ trademark: null }])).toBe('');
  });
});
