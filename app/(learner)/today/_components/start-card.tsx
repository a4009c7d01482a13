import { NeedsScript } from '@/app/_components/needs-script';
import { ButtonLink } from '@/app/_components/ui/button';
import { ProgressBar } from '@/app/_components/ui/progress-bar';
import type { CardWords } from './today-words';

/** Shows the state of today's quiz and the one thing to do next. */
export function StartCard({ card }: { readonly card: CardWords }) {
  return (
    <section
      aria-labelledby="todays-quiz"
      data-testid="start-card"
      className="grid gap-5 rounded-xl border border-line bg-card p-5 sm:p-6"
    >
      {card.kind === 'ahead' ? <Ahead {...card} /> : <NothingLeft {...card} />}
    </section>
  );
}

function Ahead({ title, left, time, text, progress, action }: CardWords & { readonly kind: 'ahead' }) {
  return (
    <>
      <header className="grid gap-1">
        <h2 id="todays-quiz" className="font-medium text-muted">
          {title}
        </h2>
        <p className="flex flex-wrap items-baseline gap-x-3 text-2xl font-semibold">
          <span>{left}</span>
          <span className="text-lg font-normal text-muted">{time}</span>
        </p>
        <p>{text}</p>
      </header>
      <NeedsScript>Answering questions needs JavaScript. Turn it on before you start.</NeedsScript>
      {progress && <ProgressBar {...progress} label="Today’s quiz" />}
      <div>
        <ButtonLink href="/today/quiz" prefetch={false} className="min-h-13 w-full text-lg sm:w-auto sm:px-8">
          {action}
        </ButtonLink>
      </div>
    </>
  );
}

function NothingLeft({ title, off, coming, isCourseBegun, links }: CardWords & { readonly kind: 'over' }) {
  return (
    <>
      <header className="grid gap-1">
        <h2 id="todays-quiz" className="text-2xl font-semibold">
          {title}
        </h2>
        {off !== null && <p>{off}</p>}
        <p className="text-muted">{coming}</p>
        {isCourseBegun && <p>You have started every topic in your goals.</p>}
      </header>
      <div className="flex flex-wrap gap-3">
        {links.map(({ href, label, look }) => (
          <ButtonLink key={href} href={href} prefetch={false} look={look}>
            {label}
          </ButtonLink>
        ))}
      </div>
    </>
  );
}
