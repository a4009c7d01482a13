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
  /** The forecasts for the chosen goal, one for each pace. Empty if the visitor chose several goals. */
  readonly outlooks: readonly GoalOutlook[];
  readonly minutesOffered: readonly number[];
  /** The current time, or null in the server's HTML, which may be older. */
  readonly now: Date | null;
  readonly onChoose: (pace: Pace) => void;
  /** Continues to the first lesson. */
  readonly onNew: () => void;
  /** Continues to the placement. */
  readonly onPlaced: () => void;
};

/** Asks for the minutes a day and the exam day, and whether the visitor already knows some of the topics. */
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
        <p
          aria-live="polite"
          data-testid="outlook"
          className={`text-muted ${outlook ? 'min-h-12 sm:min-h-6' : 'hidden'}`}
        >
          {outlook && now && describeOutlook(outlook, pace.examOn, now)}
        </p>
      </fieldset>
      <Field
        label="Exam day (optional)"
        name="examOn"
        type="date"
        min={now?.toISOString().slice(0, 10)}
        value={pace.examOn ?? ''}
        onChange={({ currentTarget }) => onChoose({ ...pace, examOn: currentTarget.value || null })}
      />
      <section aria-labelledby="known" className="grid gap-1 pt-2">
        <h3 id="known" className="font-medium">
          What do you already know?
        </h3>
        <p className="text-muted">Up to 12 short questions find out what you can skip.</p>
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
