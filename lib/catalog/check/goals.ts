import type { Concept } from '../concept';
import { DEFAULT_GOAL, type Goal, WHOLE_GOAL } from '../goal';
import type { DataFault, FaultPath } from './concept-fault';
import { foldChoice } from './fold';
import { didYouMean } from './nearest';

/** What is wrong with a goal, at a path of its file's data. */
export type GoalFault = DataFault & { readonly goal: Goal };

/** What goals are checked against. */
export type GoalSurroundings = {
  readonly concepts: readonly Concept[];
  /** Ids that exist although their entries could not be read: naming them is no second fault. */
  readonly unreadIds: ReadonlySet<string>;
};

/** Every fault within and between goals: unknown ids, what is listed twice, and exams without their owner. */
export function checkGoals(goals: readonly Goal[], { concepts, unreadIds }: GoalSurroundings): GoalFault[] {
  const retired = concepts.filter((concept) => concept.kind === 'service' && concept.isRetired);
  const gone = new Set<string>(retired.map(({ id }) => id));
  const known = new Set<string>([...concepts.map(({ id }) => id), ...unreadIds]);
  return goals.flatMap((goal, place) => {
    const faults: GoalFault[] = [];
    const say = (path: FaultPath, message: string, hint: string) => faults.push({ goal, path, message, hint });
    const twin = goals.find(({ title }, other) => other < place && foldChoice(title) === foldChoice(goal.title));
    if (twin) say(['title'], `"${twin.id}" has the same title`, 'say what tells the two goals apart');
    if (goal.isWhole !== (goal.id === WHOLE_GOAL)) {
      say(['id'], `only "${WHOLE_GOAL}" covers the whole catalog`, 'list what the goal needs in "sections"');
    }
    if (goal.trademark === null && goal.sections.some(({ objective }) => objective !== null)) {
      say(
        ['sections'],
        'names objectives, but not who owns the exam',
        'add "trademark" with the marks and their owner',
      );
    }
    if (!goal.isWhole) checkLists(goal, { known, gone }, say);
    return faults;
  });
}

type Say = (path: FaultPath, message: string, hint: string) => void;

/** Each concept stands once in a goal, is known, and is still asked. */
function checkLists(
  { sections }: Goal,
  { known, gone }: { readonly known: ReadonlySet<string>; readonly gone: ReadonlySet<string> },
  say: Say,
): void {
  const seen = new Map<string, string>();
  sections.forEach((section, index) => {
    if (sections.findIndex(({ id }) => id === section.id) < index) {
      say(['sections', index, 'id'], `the section "${section.id}" is there twice`, 'give one of the two another id');
    }
    section.concepts.forEach((id, place) => {
      const path = ['sections', index, 'concepts', place];
      const earlier = seen.get(id);
      if (!known.has(id)) {
        say(path, `unknown concept "${id}"`, didYouMean(id, known, 'write the id of a concept or a service'));
      } else if (gone.has(id)) say(path, `"${id}" is retired`, 'take it out');
      else if (earlier !== undefined) {
        say(path, `"${id}" is listed already, in the section "${earlier}"`, 'leave it where it is learned first');
      }
      seen.set(id, earlier ?? section.id);
    });
  });
}

/** The goals that the app itself names, as far as they are missing. */
export const listMissingGoals = (ids: readonly string[]): readonly string[] =>
  [DEFAULT_GOAL, WHOLE_GOAL].filter((id) => !ids.includes(id));
