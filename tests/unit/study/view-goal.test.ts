import { describe, expect, it } from 'vitest';
import { listCourse } from '@/lib/catalog/course';
import { DEFAULT_GOAL, WHOLE_GOAL } from '@/lib/catalog/goal';
import { goalIdSchema } from '@/lib/ids';
import { addStudyDays } from '@/lib/scheduler/due/study-day';
import { describeReady } from '@/lib/study/progress/describe-ready';
import { viewGoal } from '@/lib/study/progress/view-goal';
import { content } from '../../content';
import { fresh, memoryOf, remembering, today } from '../scheduler/quiz/sitting';

const { catalog } = content;
const NETWORK_PLUS = goalIdSchema.parse('comptia-network-plus-n10-009');
const course = listCourse(catalog, [NETWORK_PLUS]);
const begin = () => fresh({ concepts: catalog.concepts, course });
const knowing = (count: number) =>
  remembering(
    begin(),
    course.slice(0, count).map((id) => memoryOf(id, 60, 1)),
  );

describe('a learner’s progress on their goals', () => {
  it('counts only the topics of the goals', () => {
    const beyond = catalog.order.find((id) => !course.includes(id));
    const memories = [...course.slice(0, 12), ...(beyond ? [beyond] : [])].map((id) => memoryOf(id, 60, 1));
    const { counts, conceptCount } = viewGoal(catalog, remembering(begin(), memories), [NETWORK_PLUS]);
    expect([counts.known, conceptCount]).toEqual([12, course.length]);
    expect(counts.new).toBe(course.length - 12);
  });

  it('names the day on which they will be ready once enough has begun, and today if all is known', () => {
    expect(viewGoal(catalog, begin(), [NETWORK_PLUS]).readyOn).toBeNull();
    expect(viewGoal(catalog, knowing(9), [NETWORK_PLUS]).readyOn).toBeNull();
    expect(viewGoal(catalog, knowing(10), [NETWORK_PLUS]).readyOn).toBeGreaterThan(today);
    expect(viewGoal(catalog, knowing(course.length), [NETWORK_PLUS]).readyOn).toBe(today);
  });

  it('compares that day with the exam, as long as the exam is not over', () => {
    const sayFor = (daysToExam: number, readyIn = 10) => {
      const exam = { on: addStudyDays(today, daysToExam), recall: 0.9 };
      const state = begin();
      const { examOn } = viewGoal(catalog, { ...state, settings: { ...state.settings, exam } }, [NETWORK_PLUS]);
      return describeReady({ readyOn: addStudyDays(today, readyIn), today, examOn });
    };
    expect(sayFor(12)).toContain('2 days before your exam');
    expect(sayFor(9)).toContain('1 day after your exam');
    expect(sayFor(10)).toContain('the day of your exam');
    expect(sayFor(-1)).not.toContain('exam');
  });

  it('has the goals’ short names, and a single name for everything', () => {
    const name = (...ids: readonly string[]) =>
      viewGoal(
        catalog,
        begin(),
        ids.map((id) => goalIdSchema.parse(id)),
      ).name;
    expect(name(NETWORK_PLUS)).toBe('Network+');
    expect(name(NETWORK_PLUS, 'cisco-ccna-200-301')).toBe('Network+ and CCNA');
    expect(name(DEFAULT_GOAL, WHOLE_GOAL)).toBe('Everything');
    expect(name('gone')).toBe('Everything');
  });
});
