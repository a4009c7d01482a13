'use client';

import { useState } from 'react';
import type { Grade } from '@/lib/scheduler/memory/grade';
import type { FlippedCard } from '@/lib/study/answer/flip';
import { formatReturn } from '@/lib/words/duration';
import { SourceLinks } from '../../source-links';
import { Button } from '../../ui/button';
import type { FormInputProps } from '../input-props';
import { isOnControl, useKeys } from '../use-keys';

const grades: readonly (readonly [Grade, string])[] = [
  ['again', 'Again'],
  ['hard', 'Hard'],
  ['good', 'Good'],
  ['easy', 'Easy'],
];

/** A card's other side, fetched when it is flipped, and the four grades with their intervals. */
export function FlashcardInput({ open, onFlip, onRespond }: FormInputProps<'flashcard'>) {
  const [card, setCard] = useState<FlippedCard | null>(null);
  const flip = async () => {
    if (!card && onFlip) setCard(await onFlip());
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
      <div>
        <Button onClick={flip}>
          Flip <kbd className="hidden font-mono text-sm opacity-80 sm:inline">Space</kbd>
        </Button>
      </div>
    );
  }
  return (
    <div aria-live="polite" className="grid gap-4">
      <div className="grid gap-2 rounded-lg border border-line bg-card px-4 py-4">
        <p className="text-lg font-medium">{card.back}</p>
        {card.explanation !== card.back && <p className="text-muted">{card.explanation}</p>}
        <p className="text-sm">
          <SourceLinks sources={card.sources} opensTab />
        </p>
      </div>
      <fieldset disabled={!open} className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        <legend className="mb-2 text-sm text-muted">How well did you know it?</legend>
        {grades.map(([grade, label], place) => (
          <Button key={grade} look="plain" onClick={() => onGrade(grade)} className="flex-col gap-0">
            <span>
              <kbd aria-hidden className="mr-1 font-mono text-sm text-muted">
                {place + 1}
              </kbd>
              {label}
            </span>
            <span className="text-sm font-normal text-muted">{formatReturn(card.intervalDays[grade])}</span>
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
