import { ButtonLink } from '@/app/_components/ui/button';

/** Says what Well Known is, with links to start and to sign in. */
export function PageSummary() {
  return (
    <div className="grid content-start gap-4 lg:pt-16">
      <h1 className="text-3xl font-semibold tracking-tight sm:text-display">
        Sockets and ports, until they are well known.
      </h1>
      <p className="text-lg text-muted">
        A few minutes a day. A short quiz asks what you are about to forget and explains every mistake.
      </p>
      <div className="hidden flex-wrap gap-3 lg:flex">
        <ButtonLink href="/start" prefetch={false}>
          Start for free
        </ButtonLink>
        <ButtonLink href="/sign-in" prefetch={false} look="plain">
          Sign in
        </ButtonLink>
      </div>
    </div>
  );
}
