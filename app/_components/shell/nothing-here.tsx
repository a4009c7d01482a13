import { PublicShell } from '../page-shell';
import { ButtonLink } from '../ui/button';

/** The page for an address that doesn’t exist, or that the visitor may not see. */
export default function NothingHere() {
  return (
    <PublicShell>
      <div className="grid gap-4 py-6">
        <h1 className="text-h1 font-semibold">Nothing is listening at this address.</h1>
        <p className="text-muted">The page doesn’t exist, or you don’t have access to it.</p>
        <div>
          <ButtonLink href="/today">Go to Today</ButtonLink>
        </div>
      </div>
    </PublicShell>
  );
}
