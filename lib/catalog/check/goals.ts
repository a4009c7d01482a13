import type { Concept } from '../concept';
import { DEFAULT_GOAL, type Goal, WHOLE_GOAL } from '../goal';
import type { DataFault, FaultPath } from './concept-fault';
import { foldChoice } from './fold';
import { didYouMean } from './nearest';

/** A fault in a goal, at a path in its file's data. */
export type GoalFault = DataFault & { readonly goal: Goal };

/** The data that goals are checked against. */
export type GoalSurroundings = {
  readonly concepts: readonly Concept[];
  /** Ids of entries that could not be read. A reference to such an entry is not reported as a second fault. */
  readonly unreadIds: ReadonlySet<string>;
};

/** Finds every fault within and between goals, such as unknown ids, repeated entries, and exams without an owner. */
export function checkGoals(goals: readonly Goal[], { concepts, unreadIds }: GoalSurroundings): GoalFault[] {
  const retired = concepts.filter((concept) => concept.kind === 'service' && concept.isRetired);
  const gone = new Set<string>(retired.map(({ id }) => id));
  const known = new Set<string>([...concepts.map(({ id }) => id), ...unreadIds]);
  return goals.flatMap((goal, place) => {
    const faults: GoalFault[] = [];
    const say = (path: FaultPath, message: string, hint: string) => faults.push({ goal, path, message, hint });
    const twin = goals.find(({ title }, other) => other < place && foldChoice(title) === foldChoice(goal.title));
    if (twin) say(['title'], `"${twin.id}" has the same title`, 'add words that tell the two goals apart');
    if (goal.isWhole !== (goal.id === WHOLE_GOAL)) {
      say(['id'], `only "${WHOLE_GOAL}" covers the whole catalog`, 'list what the goal needs in "sections"');
    }
    if (goal.trademark === null && goal.sections.some(({ objective }) => objective !== null)) {
      say(
        ['sections'],
        'names objectives, but not the owner of the exam',
        'add "trademark" with the marks and their owner',
      );
    }
    if (!goal.isWhole) checkLists(goal, { known, gone }, say);
    return faults;
  });
}

type Say = (path: FaultPath, message: string, hint: string) => void;

/** Checks that each concept of a goal exists, is not retired, and is listed only once. */
function checkLists(
  { sections }: Goal,
  { known, gone }: { readonly known: ReadonlySet<string>; readonly gone: ReadonlySet<string> },
  say: Say,
): void {
  const seen = new Map<string, string>();
  sections.forEach((section, index) => {
    if (sections.findIndex(({ id }) => id === section.id) < index) {
      say(['sections', index, 'id'], `the section id "${section.id}" is used twice`, 'change one of the two ids');
    }
    section.concepts.forEach((id, place) => {
      const path = ['sections', index, 'concepts', place];
      const earlier = seen.get(id);
      if (!known.has(id)) {
        say(path, `unknown concept "${id}"`, didYouMean(id, known, 'write the id of a concept or a service'));
      } else if (gone.has(id)) say(path, `"${id}" is retired`, 'remove it');
      else if (earlier !== undefined) {
        say(path, `"${id}" is already listed in the section "${earlier}"`, 'keep it where it is learned first');
      }
      seen.set(id, earlier ?? section.id);
    });
  });
}

/** Lists the missing ids of goals that the app itself refers to. */
export const listMissingGoals = (ids: readonly string[]): readonly string[] =>
  [DEFAULT_GOAL, WHOLE_GOAL].filter((id) => !ids.includes(id));
