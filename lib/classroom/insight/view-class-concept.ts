import type { Catalog } from '@/lib/catalog/catalog';
import type { TaughtClass } from '@/lib/db/classroom/class-access';
import { type ClassHeading, findClassHeading } from '@/lib/db/classroom/class-access';
import { listConceptMemories, listMeasuredLearners } from '@/lib/db/classroom/class-records';
import { type ClassResponse, listClassResponses } from '@/lib/db/classroom/class-responses';
import type { ConceptId, LearnerId } from '@/lib/ids';
import { FORMS, type Form, isSelfGraded } from '@/lib/quiz/forms/registry';
import { fail, type Result, succeed } from '@/lib/result';
import { addStudyDays, type StudyDay, studyDayOf } from '@/lib/scheduler/due/study-day';
import { isKnown } from '@/lib/scheduler/memory/known';
import type { StudyContext } from '@/lib/study/context';
import { measureOf } from './class-recall';
import { analyzeItem, analyzeWrong, type ItemAnswer, type ItemFigures, type WrongFigures } from './item-analysis';
import { knownTrend, type TrendPoint } from './known-trend';
import { findBelief } from './misconception';

/** An item with its name: a form, or the words of a question. */
export type NamedItem<Name extends string = string> = ItemFigures & { readonly name: Name };
export type WrongResponse = WrongFigures & {
  readonly form: Form;
  /** The text for the response: the belief that it reveals, if any, otherwise the learners' words. */
  readonly text: string;
  readonly misconceptionId: string | null;
};
/** What the class's answers show about the questions on one concept. */
export type ConceptItems = {
  /** The figures of all marked answers; null if there are none. */
  readonly whole: ItemFigures | null;
  /** The figures for each form. Flashcards are included, with a flag that says that learners graded them. */
  readonly forms: readonly NamedItem<Form>[];
  /** The marked questions with the most answers. */
  readonly questions: readonly NamedItem[];
  readonly wrong: readonly WrongResponse[];
};
export type ClassConcept = {
  readonly heading: ClassHeading;
  readonly title: string;
  readonly learnerCount: number;
  readonly begunCount: number;
  /** How many of the learners who have begun it graded every one of their responses themselves. */
  readonly selfGradedCount: number;
  readonly knownCount: number;
  readonly trend: readonly TrendPoint[];
  readonly items: ConceptItems;
};

const TREND_WEEKS = 12;
/**
 * The number of weeks that item analysis covers. It is limited because questions change and a class's log keeps
 * growing.
 */
export const ITEM_WEEKS = 26;

/** Returns the first study day that item analysis covers. It is never later than the first day of the trend. */
export const itemsSince = (now: Date, timeZone: string): StudyDay =>
  addStudyDays(studyDayOf(now, timeZone), -7 * ITEM_WEEKS);

const MOST_QUESTIONS = 20;
const MOST_WRONG = 20;

/** Returns one concept in the class: who knows it, how that has changed over time, and how good its questions are. */
export async function viewClassConcept(
  { db, catalog }: StudyContext,
  taught: TaughtClass,
  conceptId: ConceptId,
  now: Date,
): Promise<Result<ClassConcept, 'not-found'>> {
  const concept = catalog.find(conceptId);
  const heading = await findClassHeading(db, taught);
  if (!heading || !concept) return fail('not-found');
  const [learners, memories, responses] = await Promise.all([
    listMeasuredLearners(db, taught),
    listConceptMemories(db, taught, conceptId),
    listClassResponses(db, taught, conceptId, itemsSince(now, heading.timeZone)),
  ]);
  const logs = learners.map((learner) => ({
    ...measureOf(learner, now, null),
    sharedFrom: learner.sharedFrom,
    memory: memories.get(learner.learnerId) ?? null,
    responses: responses.get(learner.learnerId) ?? [],
  }));
  const today = studyDayOf(now, heading.timeZone);
  const days = Array.from({ length: TREND_WEEKS }, (_, week) => addStudyDays(today, 7 * (week + 1 - TREND_WEEKS)));
  return succeed({
    heading,
    title: concept.title,
    learnerCount: learners.length,
    begunCount: memories.size,
    selfGradedCount: [...memories.values()].filter(({ marked }) => marked === null).length,
    knownCount: logs.filter(({ model, memory, day }) => memory?.marked && isKnown(model, memory.marked, day)).length,
    trend: knownTrend(logs, days),
    items: analyzeConcept(catalog, responses),
  });
}

type SharedAnswer = ItemAnswer & Pick<ClassResponse, 'form' | 'promptText' | 'responseText' | 'misconceptionId'>;

/** Returns the item analysis of a class's answers about one concept. */
export function analyzeConcept(
  catalog: Catalog,
  responses: ReadonlyMap<LearnerId, readonly ClassResponse[]>,
): ConceptItems {
  const answers = listAnswers(responses);
  const byForm = groupBy(answers, ({ form }) => form);
  const marked = answers.filter(({ form }) => !isSelfGraded(form));
  const byQuestion = groupBy(marked, ({ promptText }) => promptText);
  const wrong = [...groupBy(marked, ({ form }) => form)].flatMap(([form, all]) => {
    const misses = all.filter(({ recalled, responseText }) => !recalled && responseText !== '');
    const byMeaning = groupBy(misses, ({ misconceptionId, responseText }) => misconceptionId ?? `= ${responseText}`);
    return [...byMeaning].map(([meaning, given]): WrongResponse => {
      const misconceptionId = given[0]?.misconceptionId ?? null;
      const text = (misconceptionId && findBelief(catalog, misconceptionId)) ?? given[0]?.responseText ?? meaning;
      return { ...analyzeWrong(given, all), form, text, misconceptionId };
    });
  });
  return {
    whole: marked.length === 0 ? null : analyzeItem(marked),
    forms: [...byForm].map(([name, all]) => analyzeForm(name, all)).sort(byCount),
    questions: [...byQuestion]
      .sort(([, one], [, other]) => other.length - one.length)
      .slice(0, MOST_QUESTIONS)
      .map(([name, all]) => ({ name, ...analyzeItem(all) })),
    wrong: wrong.sort(byCount).slice(0, MOST_WRONG),
  };
}

function analyzeForm(name: Form, answers: readonly ItemAnswer[]): NamedItem<Form> {
  const figures = analyzeItem(answers);
  return { ...figures, name, flags: isSelfGraded(name) ? [...figures.flags, 'self-graded'] : figures.flags };
}

/**
 * Returns the answers that have predictions, as a flat list. In a class of a thousand learners, a concept can have
 * thousands of answers.
 */
function listAnswers(responses: ReadonlyMap<LearnerId, readonly ClassResponse[]>): readonly SharedAnswer[] {
  const answers: SharedAnswer[] = [];
  for (const [learnerId, theirs] of responses) {
    for (const { predictedRecall, grade, form, promptText, responseText, misconceptionId } of theirs) {
      if (predictedRecall === null) continue;
      const guessRate = FORMS[form].guessRate;
      const recalled = grade !== 'again';
      answers.push({
        learnerId,
        recalled,
        predicted: predictedRecall,
        guessRate,
        form,
        promptText,
        responseText,
        misconceptionId,
      });
    }
  }
  return answers;
}

const byCount = (a: { readonly count: number }, b: { readonly count: number }): number => b.count - a.count;

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
