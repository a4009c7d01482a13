'use client';

import { useEffect, useRef, useState } from 'react';
import type { Grade } from '@/lib/scheduler/memory/grade';
import type { FlippedCard } from '@/lib/study/answer/flip';
import { formatReturn } from '@/lib/words/duration';
import { PortText } from '../../port-text';
import { SourceLinks } from '../../source-links';
import { Button } from '../../ui/button';
import { BAR_PLACE } from '../frame/action-bar';
import type { FormInputProps } from '../input-props';
import { isOnControl, useKeys } from '../use-keys';

const grades: readonly (readonly [Grade, string])[] = [
  ['again', 'Again'],
  ['hard', 'Hard'],
  ['good', 'Good'],
  ['easy', 'Easy'],
];

/** The length at which text switches to smaller type. */
const LONG = 60;

/** The style of both sides of a card, so that they have the same size and look. */
const CARD = 'grid min-h-56 w-full rounded-xl border border-line-strong bg-card px-5 py-6 shadow-sm sm:px-8 sm:py-8';
const FRONT = `${CARD} place-items-center gap-4 text-center`;

/**
 * A flashcard with its other side, which is fetched when the learner flips the card, and four grades with their
 * intervals.
 */
export function FlashcardInput({ question, open, onFlip, onRespond }: FormInputProps<'flashcard'>) {
  const [card, setCard] = useState<FlippedCard | null>(null);
  const isFlipping = useRef(false);
  const flip = async () => {
    if (card || isFlipping.current || !onFlip) return;
    isFlipping.current = true;
    setCard(await onFlip());
    isFlipping.current = false;
  };
  const onGrade = (grade: Grade) => onRespond({ form: 'flashcard', grade });
  useKeys((key, event) => {
    const grade = grades[Number(key) - 1];
    if (card && grade && open) onGrade(grade[0]);
    else if ((key === ' ' || key === 'Enter') && !card && !isOnControl(event)) {
      event.preventDefault();
      flip();
    }
  });
  if (!card) {
    return (
      <button type="button" onClick={flip} aria-keyshortcuts="Space" className={`eased hover:border-accent ${FRONT}`}>
        <span className="sr-only">Flip: </span>
        <Front {...question} />
      </button>
    );
  }
  return (
    <div className="max-sm:pb-8">
      <div className="card-table grid *:[grid-area:1/1]">
        <div aria-hidden inert className={`card-front ${FRONT}`}>
          <Front {...question} />
        </div>
        <Back {...card} />
      </div>
      <div className={`${BAR_PLACE} bg-paper`}>
        <div className="mx-auto max-w-2xl px-4 py-3 lg:max-w-[66rem]">
          <fieldset disabled={!open} className="grid grid-cols-2 gap-2 sm:grid-cols-4 lg:max-w-160 low:grid-cols-4">
            <legend className="mb-2 text-sm text-muted low:sr-only">How well did you know it?</legend>
            {grades.map(([grade, label], place) => (
              <Button
                key={grade}
                look="plain"
                onClick={() => onGrade(grade)}
                aria-keyshortcuts={String(place + 1)}
                className="min-h-13 flex-col gap-0 py-1 leading-5"
              >
                <span>
                  <kbd aria-hidden className="mr-1.5 font-mono text-sm text-muted pointer-coarse:hidden">
                    {place + 1}
                  </kbd>
                  {label}
                </span>
                <span className="text-sm font-normal text-muted">{formatReturn(card.intervalDays[grade])}</span>
              </Button>
            ))}
          </fieldset>
        </div>
      </div>
    </div>
  );
}

/** The front of a card, with an instruction to flip it. */
const Front = ({ prompt }: Pick<FormInputProps<'flashcard'>['question'], 'prompt'>) => (
  <>
    <span className={`font-medium text-balance ${prompt.length > LONG ? 'text-xl' : 'text-2xl'}`}>
      <PortText text={prompt} />
    </span>
    <span aria-hidden className="text-sm text-muted">
      <span className="pointer-coarse:hidden">Press Space to flip the card</span>
      <span className="pointer-fine:hidden">Tap to flip the card</span>
    </span>
  </>
);

/** The back of a card. Its heading receives the focus, so that a screen reader continues there. */
function Back({ back, explanation, sources }: FlippedCard) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className={`card-back content-center gap-3 ${CARD}`}>
      <h3
        ref={heading}
        tabIndex={-1}
        className={`font-medium outline-none ${back.length > LONG ? 'text-lg' : 'text-2xl'}`}
      >
        <PortText text={back} />
      </h3>
      {explanation !== back && (
        <p className="text-muted">
          <PortText text={explanation} />
        </p>
      )}
      <p className="text-sm">
        <SourceLinks sources={sources} opensTab />
      </p>
    </div>
  );
}
