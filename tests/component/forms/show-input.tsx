import { render } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { vi } from 'vitest';
import type { InputProps } from '@/app/_components/quiz/input-props';
import { ResponseInput } from '@/app/_components/quiz/response-input';
import { getDefinition } from '@/lib/quiz/get-definition';
import type { FlippedCard } from '@/lib/study/answer/flip';
import type { KnownQuestion } from './known-question';

/** The back of a card, as the server sends it. */
export const otherSide = ({ form, key }: KnownQuestion): FlippedCard => ({
  back: getDefinition(form).back(key) ?? '',
  explanation: key.explanation,
  sources: key.sources,
  intervalDays: { again: 0, hard: 1, good: 5, easy: 90 },
});

/** Shows the input of a question by itself. `update` changes its props, as the quiz does after the verdict. */
export function showInput(known: KnownQuestion, props: Partial<InputProps> = {}) {
  const onRespond = vi.fn<InputProps['onRespond']>();
  const onHint = vi.fn<() => void>();
  const onFlip = vi.fn<NonNullable<InputProps['onFlip']>>(async () => otherSide(known));
  const make = (changed: Partial<InputProps>) => (
    <ResponseInput
      question={known.question}
      open
      places={null}
      onRespond={onRespond}
      onHint={onHint}
      onFlip={onFlip}
      {...props}
      {...changed}
    />
  );
  const { rerender, unmount } = render(make({}));
  return {
    user: userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never }),
    onRespond,
    onHint,
    onFlip,
    unmount,
    update: (changed: Partial<InputProps>) => rerender(make(changed)),
  };
}
