import { ButtonLink } from '@/app/_components/ui/button';

/** Says what Well Known is, with links to start and to sign in. */
export function PageSummary() {
  return (
    <div className="grid content-start gap-4 lg:pt-16">
      <h1 className="text-3xl font-semibold tracking-tight sm:text-display">
        Sockets and ports, until they are well known.
      </h1>
      <p className="text-lg text-muted">A few minutes a day: short lessons, and questions just before you forget.</p>
      <div className="grid gap-3 sm:flex sm:flex-wrap">
        <ButtonLink href="/start" prefetch={false} className="min-h-13 sm:min-h-11">
          Start for free
        </ButtonLink>
        <ButtonLink href="/sign-in" prefetch={false} look="plain" className="max-sm:hidden">
          Sign in
        </ButtonLink>
      </div>
    </div>
  );
}
