import { NeedsScript } from '@/app/_components/needs-script';
import { ButtonLink } from '@/app/_components/ui/button';
import { ProgressBar } from '@/app/_components/ui/progress-bar';
import { MORE_COUNT } from '@/lib/scheduler/quiz/next-in-mode';
import type { HomeView } from '@/lib/study/sitting/view-home';
import { formatCount } from '@/lib/words/count';
import { formatMinutes } from '@/lib/words/duration';
import { describeAhead, describeComing, describeOff } from './day-words';

/** Shows the state of today's quiz and the one thing to do next. */
export function StartCard({ home }: { readonly home: HomeView }) {
  return (
    <section
      aria-labelledby="todays-quiz"
      data-testid="start-card"
      className="grid gap-5 rounded-xl border border-line bg-card p-5 sm:p-6"
    >
      {home.ahead ? <Ahead {...home} ahead={home.ahead} /> : <NothingLeft {...home} />}
    </section>
  );
}

function Ahead({ ahead, progress, isNewcomer }: HomeView & { readonly ahead: NonNullable<HomeView['ahead']> }) {
  const { done, total, retries, minutesLeft } = progress;
  const isBegun = done > 0;
  const left = total - done;
  return (
    <>
      <header className="grid gap-1">
        <h2 id="todays-quiz" className="font-medium text-muted">
          {isNewcomer ? 'Your first quiz' : 'Today’s quiz'}
        </h2>
        <p className="flex flex-wrap items-baseline gap-x-3 text-2xl font-semibold">
          <span>
            {left > 0 ? formatCount(left, 'question') : formatCount(retries, 'second try', 'second tries')}
            {isBegun && ' left'}
          </span>
          <span className="text-lg font-normal text-muted">
            {ahead.lessonCount > 0 && `${formatCount(ahead.lessonCount, 'lesson')}, `}
            {minutesLeft !== null && `about ${formatMinutes(minutesLeft)}`}
          </span>
        </p>
        <p>{describeAhead(ahead)}</p>
      </header>
      <NeedsScript>Answering questions needs JavaScript. Turn it on before you start.</NeedsScript>
      {isBegun && <ProgressBar done={done} total={total} label="Today’s quiz" />}
      <div>
        <ButtonLink href="/today/quiz" prefetch={false} className="min-h-13 w-full text-lg sm:w-auto sm:px-8">
          {isBegun ? 'Continue' : 'Start today’s quiz'}
        </ButtonLink>
      </div>
    </>
  );
}

function NothingLeft({ progress, off, coming, more }: HomeView) {
  const isDone = progress.done > 0;
  const title = isDone ? 'Done for today' : off ? 'A day off' : 'Nothing due today';
  return (
    <>
      <header className="grid gap-1">
        <h2 id="todays-quiz" className="text-2xl font-semibold">
          {title}
        </h2>
        {off && <p>{describeOff(off)}</p>}
        <p className="text-muted">{describeComing(coming)}</p>
        {more !== 'questions' && <p>You have started every topic in your goals.</p>}
      </header>
      <div className="flex flex-wrap gap-3">
        {isDone && (
          <ButtonLink href="/today/quiz" prefetch={false} look="plain">
            See how it went
          </ButtonLink>
        )}
        {more === 'questions' && (
          <ButtonLink href={`/today/quiz?more=${MORE_COUNT}`} prefetch={false} look={isDone ? 'quiet' : 'plain'}>
            {off && !isDone ? 'Study anyway' : `Do ${MORE_COUNT} more`}
          </ButtonLink>
        )}
        {more === 'goals' && (
          <ButtonLink href="/settings#goals" prefetch={false} look={isDone ? 'quiet' : 'plain'}>
            Add a goal
          </ButtonLink>
        )}
      </div>
    </>
  );
}
