import type { z } from 'zod';
import type { Catalog } from '@/lib/catalog/catalog';
import type { askFileSchema } from '@/lib/content/schema';
import type { ForeignQuestion } from '@/lib/exchange/read/foreign-question';
import type { LineFault } from '@/lib/table/table';
import { idFrom } from './draft-cells';

/**
 * A question from another program, in the format of a concept's file. Fields that the other program did not provide are
 * missing.
 */
export type QuestionDraft = Partial<z.input<typeof askFileSchema>> & {
  readonly id: string;
  readonly prompt: string;
  readonly pairs?: ForeignQuestion['pairs'];
};

type DraftedQuestions = {
  readonly drafts: readonly QuestionDraft[];
  /** How many questions a concept already has. */
  readonly knownCount: number;
  readonly faults: readonly LineFault[];
};

/** Drafts the new questions. A question that the file contains twice is a fault. */
export function draftQuestions(questions: readonly ForeignQuestion[], catalog: Catalog): DraftedQuestions {
  const known = new Set(
    catalog.concepts.flatMap((concept) =>
      concept.kind === 'service' ? [] : concept.asks.map(({ prompt, right }) => makeMark(prompt, right)),
    ),
  );
  const taken = new Set(
    catalog.concepts.flatMap((concept) => (concept.kind === 'service' ? [] : concept.asks.map(({ id }) => id))),
  );
  const lineOf = new Map<string, number>();
  const drafts: QuestionDraft[] = [];
  const faults: LineFault[] = [];
  let knownCount = 0;
  for (const question of questions) {
    const mark = makeMark(question.prompt, question.right ?? JSON.stringify(question.pairs));
    const earlier = lineOf.get(mark);
    const fault = findFault(question) ?? (earlier === undefined ? null : `repeats the question on line ${earlier}`);
    if (fault !== null) faults.push({ line: question.line, message: fault });
    else if (known.has(mark)) knownCount += 1;
    else {
      const id = idFrom(question.prompt, taken);
      taken.add(id);
      lineOf.set(mark, question.line);
      drafts.push(toDraft(id, question));
    }
  }
  return { drafts, knownCount, faults };
}

const makeMark = (prompt: string, right: string): string => JSON.stringify([prompt, right]);

function findFault({ prompt, right, pairs }: ForeignQuestion): string | null {
  if (prompt === '') return 'has no question text: write the question before its answers';
  if (right === '') return 'has an empty right answer: write it, or leave the question out';
  return right === null && pairs.length < 2 ? 'has fewer than two pairs to match: add some, or leave it out' : null;
}

function toDraft(id: string, { prompt, right, accept, wrong, pairs, why }: ForeignQuestion): QuestionDraft {
  return {
    id,
    prompt,
    ...(right !== null && { right }),
    ...(right !== null && /^\d{1,9}$/.test(right) && { number: Number(right) }),
    ...(accept.length > 0 && { accept: [...accept] }),
    ...(wrong.length > 0 && {
      wrong: wrong.map((choice) => ({ text: choice.text, ...(choice.why !== null && { why: choice.why }) })),
    }),
    ...(pairs.length > 0 && { pairs }),
    ...(why !== null && { why }),
  };
}

/** The minimum number of wrong answers that a question must have. */
const LEAST_WRONG = 3;

/** Returns what an author must still write before the question can be asked. */
export const missingInQuestion = ({ wrong = [], pairs, why }: QuestionDraft): readonly string[] => [
  'concept',
  ...(pairs === undefined && wrong.length < LEAST_WRONG ? [`${LEAST_WRONG - wrong.length} more under "wrong"`] : []),
  ...(why === undefined ? ['why'] : []),
  'sources',
];
