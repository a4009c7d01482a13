import { PublicShell } from './_components/page-shell';
import { ButtonLink } from './_components/ui/button';

export default function NotFound() {
  return (
    <PublicShell>
      <div className="grid gap-4 py-6">
        <h1 className="text-h1 font-semibold">Nothing listens at this address.</h1>
        <p className="text-muted">The page does not exist, or it is not yours to see.</p>
        <div>
          <ButtonLink href="/today">To today’s quiz</ButtonLink>
        </div>
      </div>
    </PublicShell>
  );
}
