import { PictureTable } from '@/app/_components/ui/picture-table';
import type { SharedDay } from '@/lib/classroom/insight/view-class-learner';
import { addStudyDays, type StudyDay } from '@/lib/scheduler/due/study-day';
import { formatCount } from '@/lib/words/count';
import { Day } from '../../../_components/day';

type StudyDaysProps = { readonly days: readonly SharedDay[]; readonly today: StudyDay; readonly sharedFrom: StudyDay };

/** The number of days in the picture. */
const DRAWN_DAYS = 70;
const BAR = { width: 8, gap: 2, height: 56 };

/** Shows the number of answers per day: the most recent weeks as a picture, and all study days as a table. */
export function StudyDays({ days, today, sharedFrom }: StudyDaysProps) {
  const first = Math.max(addStudyDays(today, 1 - DRAWN_DAYS), sharedFrom) as StudyDay;
  const drawn = Array.from({ length: today - first + 1 }, (_, place) => addStudyDays(first, place));
  const countOn = new Map(days.map(({ studyDay, reviews }) => [studyDay, reviews]));
  const most = Math.max(1, ...drawn.map((day) => countOn.get(day) ?? 0));
  const studied = drawn.filter((day) => countOn.has(day)).length;
  const width = drawn.length * BAR.width;
  return (
    <section aria-labelledby="days" className="grid gap-2">
      <h2 id="days" className="text-lg font-semibold">
        Study days
      </h2>
      <p className="text-muted">
        Studied on {studied} of the last {formatCount(drawn.length, 'day')}, with at most {formatCount(most, 'answer')}{' '}
        a day.
      </p>
      <svg
        role="img"
        aria-label={`Answers per day; studied on ${studied} of ${formatCount(drawn.length, 'day')}`}
        viewBox={`0 0 ${width} ${BAR.height + 1}`}
        className="h-16 max-w-full"
        style={{ width: `${width}px` }}
        preserveAspectRatio="none"
      >
        <line x1={0} x2={width} y1={BAR.height + 0.5} y2={BAR.height + 0.5} stroke="var(--line)" />
        {drawn.map((day, place) => {
          const height = (BAR.height * (countOn.get(day) ?? 0)) / most;
          return (
            <rect
              key={day}
              x={place * BAR.width}
              y={BAR.height - height}
              width={BAR.width - BAR.gap}
              height={height}
              fill="var(--accent)"
            />
          );
        })}
      </svg>
      <PictureTable
        summary="Show all study days in a table"
        caption="Answers on each study day, latest first"
        columns={[{ label: 'Day' }, { label: 'Answers', isNumber: true }, { label: 'Self-graded', isNumber: true }]}
        rows={days.toReversed().map(({ studyDay, reviews, selfGraded }) => ({
          key: studyDay,
          cells: [<Day key="day" day={studyDay} />, reviews, selfGraded],
        }))}
      />
    </section>
  );
}
