import type { Locator, Page } from '@playwright/test';
import type { LearnerId } from '@/lib/ids';
import type { Response as GivenResponse } from '@/lib/quiz/question';
import type { PlacementReply } from '@/lib/study/visit/ask-placement';
import type { VisitReply } from '@/lib/study/visit/play-visit';
import { answerPlacement, type Known, lookUpFor } from './crib';
import { expect } from './story';

/** What a visitor without an account has on screen in their first quiz. */
export type Seen = 'lesson' | 'question' | 'verdict';

type Visit = {
  /** Opens the quiz. */
  readonly open: () => Promise<void>;
  /** Gives the right response and sends it. */
  readonly give: (article: Locator, known: Known) => Promise<void>;
  /** Presses the button of a lesson or of a verdict. */
  readonly goOn: (button: Locator) => Promise<void>;
  /** Called for each lesson, question and verdict. */
  readonly see?: (what: Seen) => Promise<void>;
  /** Ends after so many right answers. */
  readonly count: number;
};

/** Takes the lessons of a visitor's first quiz and answers its questions right. */
export async function playVisit(page: Page, { open, give, goOn, see = async () => {}, count }: Visit): Promise<void> {
  const article = page.getByRole('article');
  const heading = article.getByRole('heading', { level: 2 });
  const reply = async (act: () => Promise<void>): Promise<VisitReply> => {
    const response = page.waitForResponse('**/api/visits');
    await act();
    return (await (await response).json()) as VisitReply;
  };
  let { sitting } = await reply(open);
  for (let right = 0; right < count; ) {
    if (sitting.lesson) {
      await expect(heading).toHaveText(sitting.lesson.card.title);
      await see('lesson');
      sitting = (await reply(() => goOn(page.getByRole('button', { name: 'Got it' })))).sitting;
      continue;
    }
    if (!sitting.turn) throw new Error('the visit has nothing to ask');
    await expect(heading).toHaveText(sitting.turn.question.prompt);
    await see('question');
    const known = lookUpFor(sitting.turn, await visitId(page));
    const told = await reply(() => give(article, known));
    await expect(page.getByRole('region', { name: 'Verdict' })).toHaveAttribute('data-outcome', 'right');
    await see('verdict');
    right = told.rightCount;
    sitting = told.sitting;
    await goOn(page.getByRole('button', { name: /^(Continue|Finish)$/ }));
  }
}

type PlacementCheck = {
  /** Opens the check. */
  readonly open: () => Promise<void>;
  /** Answers the question with this number, starting from 0, given its right response. */
  readonly give: (article: Locator, right: GivenResponse, number: number) => Promise<void>;
};

/** Answers the questions that find out what a visitor already knows, up to the result. */
export async function playPlacement(page: Page, { open, give }: PlacementCheck): Promise<void> {
  const article = page.getByRole('article');
  const reply = async (act: () => Promise<void>): Promise<PlacementReply> => {
    const response = page.waitForResponse('**/api/placements');
    await act();
    return (await (await response).json()) as PlacementReply;
  };
  let { turn } = await reply(open);
  for (let number = 0; turn; number++) {
    const { question, token } = turn;
    await expect(article.getByRole('heading', { level: 3 })).toHaveText(question.prompt);
    ({ turn } = await reply(() => give(article, answerPlacement(token), number)));
  }
  await expect(page.getByTestId('found')).toBeVisible();
}

/** The visit's id, which takes the learner's place in its tokens. */
const visitId = (page: Page): Promise<LearnerId> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('well-known.visit') ?? '{}').visit.id);
