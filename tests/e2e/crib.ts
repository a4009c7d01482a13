import type { BrowserContext } from '@playwright/test';
import { decode } from 'next-auth/jwt';
import type { Catalog } from '@/lib/catalog/catalog';
import type { LearnerId } from '@/lib/ids';
import type { AnswerKey, Response as GivenResponse, Question } from '@/lib/quiz/question';
import { makeQuestion, rightResponse } from '@/lib/quiz/quiz';
import type { OpenTurn } from '@/lib/study/sitting/next-turn';
import { openTurn, type Turn, turnKeyFrom } from '@/lib/study/sitting/turn';
import { openPlacementToken } from '@/lib/study/visit/ask-placement';
import { content } from '../content';

/** The secret of the app under test. With it, a test can answer right or wrong on purpose, which no learner can. */
export const SECRET = 'a secret that the browser tests know too';

/** A question on screen, with a right and a wrong response. */
export type Known = {
  readonly question: Exclude<Question, { form: 'flashcard' }>;
  readonly turn: Turn;
  readonly right: GivenResponse;
  readonly wrong: GivenResponse;
};

/** Returns the learner of this browser's session cookie. */
export async function findSignedIn(context: BrowserContext): Promise<LearnerId> {
  const session = (await context.cookies()).find(({ name }) => name.endsWith('next-auth.session-token'));
  const { sub } = (await decode({ token: session?.value ?? '', secret: SECRET })) ?? {};
  return sub as LearnerId;
}

/** Returns the data that the server sealed into a token for this learner. */
function unseal(token: string, learnerId: LearnerId): Turn {
  const turn = openTurn(token, learnerId, new Date(), turnKeyFrom(SECRET));
  if (!turn.ok) throw new Error(`the server issued a question that it would not accept back: ${turn.code}`);
  return turn.value;
}

/** Looks up a question in the same way as the server does when it marks the response. */
export const lookUp = async (turn: OpenTurn, context: BrowserContext): Promise<Known> =>
  lookUpFor(turn, await findSignedIn(context));

/** Looks up a question that this learner was asked, or that was asked in this visit. */
export function lookUpFor({ token, question }: OpenTurn, learnerId: LearnerId): Known {
  const turn = unseal(token, learnerId);
  const concept = content.catalog.get(turn.conceptId) as Catalog['concepts'][number];
  const asked = makeQuestion(content.catalog, concept, {
    form: turn.form,
    seed: turn.seed,
    confusions: turn.basis.memory?.confusions,
  });
  if (!asked || JSON.stringify(asked.question) !== JSON.stringify(question)) {
    throw new Error(`made again, this is a different question: ${JSON.stringify(question)}`);
  }
  if (question.form === 'flashcard') throw new Error('a flashcard is graded, not answered');
  return { question, turn, right: rightResponse(asked.key), wrong: wrongResponse(asked.key) };
}

/** The right response to a placement question. */
export function answerPlacement(token: string): GivenResponse {
  const { conceptId, form, seed } = openPlacementToken(token, turnKeyFrom(SECRET)) ?? {};
  const concept = conceptId && content.catalog.find(conceptId);
  const asked = concept && form && seed !== undefined && makeQuestion(content.catalog, concept, { form, seed });
  if (!asked) throw new Error('the server issued a question that it would not accept back');
  return rightResponse(asked.key);
}

/** Returns a response that is wrong in every part. */
function wrongResponse(key: AnswerKey): GivenResponse {
  switch (key.form) {
    case 'single-choice':
    case 'read-address':
    case 'read-listing':
    case 'which-socket':
      return { form: key.form, choice: key.meanings.findIndex((meaning) => meaning !== null) };
    case 'multiple-choice':
      return { form: key.form, choices: key.meanings.flatMap((meaning, place) => (meaning === null ? [] : [place])) };
    case 'true-false':
      return { form: key.form, value: !key.value };
    case 'typed-number':
      return { form: key.form, text: String(key.number + 1) };
    case 'typed-term':
      return { form: key.form, text: 'parcel pigeon' };
    case 'cloze':
      return { form: key.form, text: key.gap.form === 'typed-number' ? String(key.gap.number + 1) : 'parcel pigeon' };
    case 'match':
      return { form: key.form, partners: [...key.partners.slice(1), ...key.partners.slice(0, 1)] };
    case 'order':
      return { form: key.form, order: key.order.toReversed() };
    case 'sort':
      return { form: key.form, groups: key.groupOf.map((group) => (group + 1) % key.groups.length) };
    case 'flashcard':
      return { form: key.form, grade: 'again' };
  }
}
