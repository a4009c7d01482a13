import { ActionBar } from '@/app/_components/quiz/frame/action-bar';
import { Button } from '@/app/_components/ui/button';
import { Field } from '@/app/_components/ui/field';
import type { GoalOutlook } from '@/lib/study/visit/foretell-goals';
import type { Visit } from '@/lib/study/visit/visit';
import { formatCount } from '@/lib/words/count';
import { formatDate } from '@/lib/words/date';
import { ChoiceCard } from './choice-card';

type Pace = Pick<Visit, 'dailyMinutes' | 'examOn'>;

type PaceStepProps = {
  readonly pace: Pace;
  /** What is to be expected of the one goal that was chosen; none where there are several. */
  readonly outlooks: readonly GoalOutlook[];
  readonly minutesOffered: readonly number[];
  readonly now: Date;
  readonly onChoose: (pace: Pace) => void;
  readonly onNext: () => void;
};

const DAY_MS = 86_400_000;

/** How many minutes a day, and until which exam. */
export function PaceStep({ pace, outlooks, minutesOffered, now, onChoose, onNext }: PaceStepProps) {
  const outlook = outlooks.find(({ minutes }) => minutes === pace.dailyMinutes);
  const today = now.toISOString().slice(0, 10);
  return (
    <>
      <fieldset className="grid gap-2">
        <legend className="pb-2 font-medium">Minutes a day</legend>
        <div className="grid grid-cols-3 gap-2">
          {minutesOffered.map((minutes) => (
            <ChoiceCard
              key={minutes}
              type="radio"
              name="minutes"
              checked={pace.dailyMinutes === minutes}
              onChange={() => onChoose({ ...pace, dailyMinutes: minutes })}
            >
              {minutes}
              <span className="max-sm:sr-only"> minutes</span>
            </ChoiceCard>
          ))}
        </div>
      </fieldset>
      <p aria-live="polite" data-testid="outlook" className="min-h-12 rounded-lg bg-sunk px-4 py-3 empty:hidden">
        {outlook && describeOutlook(outlook, now)}
      </p>
      <Field
        label="Exam date (optional)"
        name="examOn"
        type="date"
        min={today}
        hint="Your reviews then aim for that day."
        value={pace.examOn ?? ''}
        onChange={({ currentTarget }) => onChoose({ ...pace, examOn: currentTarget.value || null })}
      />
      <ActionBar primary={<Button onClick={onNext}>Continue</Button>} />
    </>
  );
}

/** Says what a pace comes to, in one or two sentences. */
function describeOutlook({ newPerDay, readyInDays }: GoalOutlook, now: Date): string {
  const begins = `That is about ${formatCount(newPerDay, 'new topic')} a day.`;
  if (readyInDays === null) return begins;
  const on = new Date(now.getTime() + readyInDays * DAY_MS);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const look = on.getFullYear() === now.getFullYear() ? 'long-month-day' : 'long-date';
  return `${begins} If you finish every quiz, you are ready by ${formatDate(on, zone, look)}.`;
}
