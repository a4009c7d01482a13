import { WideBar } from '@/app/_components/quiz/frame/action-bar';
import { Field } from '@/app/_components/ui/field';
import { Button } from '@/app/_components/ui/plain-button';
import type { GoalOutlook } from '@/lib/study/visit/foretell-goals';
import type { Visit } from '@/lib/study/visit/visit';
import { ChoiceCard } from './choice-card';
import { describeOutlook } from './describe-outlook';

type Pace = Pick<Visit, 'dailyMinutes' | 'examOn'>;

type PaceStepProps = {
  readonly pace: Pace;
  /** What is to be expected of the one goal that was chosen; none where there are several. */
  readonly outlooks: readonly GoalOutlook[];
  readonly minutesOffered: readonly number[];
  readonly now: Date;
  readonly onChoose: (pace: Pace) => void;
  /** Goes on to the first lesson. */
  readonly onNew: () => void;
  /** Goes on to the placement. */
  readonly onPlaced: () => void;
};

/** How many minutes a day, until which exam, and whether the visitor knows some of it already. */
export function PaceStep({ pace, outlooks, minutesOffered, now, onChoose, onNew, onPlaced }: PaceStepProps) {
  const outlook = outlooks.find(({ minutes }) => minutes === pace.dailyMinutes);
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
            </ChoiceCard>
          ))}
        </div>
        <p aria-live="polite" data-testid="outlook" className="text-muted empty:hidden">
          {outlook && describeOutlook(outlook, pace.examOn, now)}
        </p>
      </fieldset>
      <Field
        label="Exam date (optional)"
        name="examOn"
        type="date"
        min={now.toISOString().slice(0, 10)}
        value={pace.examOn ?? ''}
        onChange={({ currentTarget }) => onChoose({ ...pace, examOn: currentTarget.value || null })}
      />
      <section aria-labelledby="known" className="grid gap-1 pt-2">
        <h3 id="known" className="font-medium">
          What do you know already?
        </h3>
        <p className="text-muted">At most 12 short questions find what you can skip.</p>
      </section>
      <WideBar>
        <Button look="plain" onClick={onPlaced}>
          Check what I know
        </Button>
        <Button onClick={onNew}>I’m new to this</Button>
      </WideBar>
    </>
  );
}
