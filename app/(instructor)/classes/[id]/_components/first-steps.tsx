import type { ReactNode } from 'react';
import { ButtonLink } from '@/app/_components/ui/button';
import { JoinKit } from './join-kit';
import type { JoinAddress } from './read-join-address';

type FirstStepsProps = {
  readonly path: string;
  /** Null if the class's code is off. */
  readonly join: JoinAddress | null;
};

/** Guides an instructor through three steps while no one has joined the class. */
export function FirstSteps({ path, join }: FirstStepsProps) {
  return (
    <section aria-labelledby="first-steps" className="grid max-w-3xl gap-4">
      <h2 id="first-steps" className="text-lg font-semibold">
        Get your class going
      </h2>
      <ol className="grid gap-6">
        <Step number={1} title="Share the link">
          {join ? (
            <JoinKit path={path} {...join} />
          ) : (
            <ButtonLink href={`${path}/join`} prefetch={false} look="plain">
              Let learners join
            </ButtonLink>
          )}
        </Step>
        <Step number={2} title="Assign first topics">
          <p>Your learners get the topics you assign before any other new topics.</p>
          <ButtonLink href={`${path}/assignments`} prefetch={false} look="plain">
            Assign topics
          </ButtonLink>
        </Step>
        <Step number={3} title="Try it as a learner">
          <p>Try the questions about the core ideas. Your answers are not saved.</p>
          <ButtonLink href={`${path}/assignments/preview?preset=core-ideas`} prefetch={false} look="plain">
            Preview as a learner
          </ButtonLink>
        </Step>
      </ol>
    </section>
  );
}

type StepProps = { readonly number: number; readonly title: string; readonly children: ReactNode };

function Step({ number, title, children }: StepProps) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-3 sm:grid-cols-[2rem_minmax(0,1fr)]">
      <span
        aria-hidden="true"
        className="grid size-8 place-items-center rounded-full border border-line-strong font-mono text-sm font-semibold"
      >
        {number}
      </span>
      <div className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-3 sm:pt-0.5 [&>*:has(svg)]:w-full">
        <h3 className="font-semibold">{title}</h3>
        {children}
      </div>
    </li>
  );
}
