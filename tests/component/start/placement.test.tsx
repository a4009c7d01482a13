import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Placement } from '@/app/_visit/placement';
import type { FailureCode } from '@/lib/api/failures';
import { refusal } from '@/lib/api/to-response';
import { DEFAULT_GOAL } from '@/lib/catalog/goal';
import { learnerIdSchema } from '@/lib/ids';
import type { GivenPlacement, PlacementReply } from '@/lib/study/visit/ask-placement';
import { knowQuestions } from '../forms/known-question';

const questions = knowQuestions('single-choice', 2);
const id = learnerIdSchema.parse('00000000-0000-4000-8000-000000000000');
const found = { knownCount: 12, courseCount: 40, ports: [22] };

/** A server that asks these questions and refuses once with each code. */
function open(refusals: readonly FailureCode[] = []) {
  const left = [...refusals];
  const sent: (readonly GivenPlacement[])[] = [];
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    const { answers } = JSON.parse(String(init.body)) as { answers: GivenPlacement[] };
    sent.push(answers);
    const refused = answers.length > 0 ? left.shift() : undefined;
    if (refused) return refusal(refused);
    const known = questions[answers.length];
    const turn = known && {
      token: `turn ${answers.length}`,
      question: known.question,
      number: answers.length + 1,
      most: 12,
    };
    return Response.json((turn ? { turn } : { turn: null, found }) satisfies PlacementReply);
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const onAnswered = vi.fn<(answers: readonly GivenPlacement[]) => void>();
  const onFound = vi.fn<(result: typeof found | object, answers: readonly GivenPlacement[]) => void>();
  render(<Placement id={id} goals={[DEFAULT_GOAL]} start={[]} onAnswered={onAnswered} onFound={onFound} />);
  return { sent, onAnswered, onFound, user: userEvent.setup({ delay: null }) };
}

const expectQuestion = (place: number) =>
  waitFor(() => {
    const heading = screen.getByRole('heading', { level: 3 });
    expect(heading.textContent).toBe(questions[place]?.question.prompt);
    expect(document.activeElement).toBe(heading);
  });
const dontKnow = () => screen.getByRole('button', { name: 'I don’t know' });

describe('a placement', () => {
  it('asks one question after another without verdicts, and ends with its result', async () => {
    const { user, sent, onAnswered, onFound } = open();
    await expectQuestion(0);
    await user.click(screen.getAllByRole('radio')[0] as HTMLElement);
    await user.click(screen.getByRole('button', { name: 'Check' }));
    await expectQuestion(1);
    expect(screen.queryByRole('region', { name: 'Verdict' })).toBeNull();
    expect(onAnswered).toHaveBeenLastCalledWith([{ token: 'turn 0', response: { form: 'single-choice', choice: 0 } }]);
    await user.click(dontKnow());
    await waitFor(() => expect(onFound).toHaveBeenCalledTimes(1));
    expect(onFound.mock.calls[0]?.[0]).toEqual(found);
    expect(sent.at(-1)?.map(({ token }) => token)).toEqual(['turn 0', 'turn 1']);
  });

  it('keeps an answer that could not be sent, and sends it again', async () => {
    const { user, sent } = open(['unavailable']);
    await expectQuestion(0);
    await user.click(dontKnow());
    await user.click(await screen.findByRole('button', { name: 'Send again' }));
    await expectQuestion(1);
    expect(sent.at(-1)).toEqual(sent.at(-2));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('starts over when its questions can no longer be marked', async () => {
    const { user, sent } = open(['turn-outdated']);
    await expectQuestion(0);
    await user.click(dontKnow());
    await waitFor(() => expect(sent).toHaveLength(3));
    expect(sent.at(-1)).toEqual([]);
    await expectQuestion(0);
    expect(screen.getByRole('alert')).toBeTruthy();
  });
});
