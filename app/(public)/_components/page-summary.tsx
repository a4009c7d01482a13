import { ButtonLink } from '@/app/_components/ui/button';

type PageSummaryProps = { readonly conceptCount: number; readonly serviceCount: number };

/** What this is, in one screen. */
export function PageSummary({ conceptCount, serviceCount }: PageSummaryProps) {
  return (
    <div className="grid gap-5">
      <h1 className="text-3xl font-semibold tracking-tight sm:text-4xl">
        Sockets and ports, until they are well known.
      </h1>
      <p className="text-lg text-muted">
        Five to ten minutes a day. A quiz that asks what you are about to forget, explains what a wrong choice gets
        wrong, and cites the RFC or registry row for every fact.
      </p>
      <ul className="grid gap-2">
        <li>
          <strong>{conceptCount} concepts</strong> of sockets and ports, <strong>{serviceCount} services</strong>{' '}
          checked against the IANA registry
        </li>
        <li>
          <strong>A modern memory model</strong> (FSRS-6) decides what comes back, and when
        </li>
        <li>
          <strong>For classes</strong>: what each learner knows, concept by concept, with nothing to mark
        </li>
      </ul>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/sign-up" prefetch={false}>
          Sign up
        </ButtonLink>
        <ButtonLink href="/sign-in" prefetch={false} look="plain">
          Sign in
        </ButtonLink>
      </div>
    </div>
  );
}
