import Link from 'next/link';
import { ButtonLink } from '../ui/button';
import { isBehind } from './doors';

type StrangerNavProps = { readonly here: string };

/** The main navigation for visitors who are not signed in. */
export function StrangerNav({ here }: StrangerNavProps) {
  const isAtPorts = here.startsWith('/ports');
  const isAtTopics = isBehind('/topics', here) && !isAtPorts;
  return (
    <nav aria-label="Main" className="flex">
      <Link href="/topics" prefetch={false} aria-current={isAtTopics ? 'page' : undefined} className="door">
        Topics
      </Link>
      <Link href="/ports" prefetch={false} aria-current={isAtPorts ? 'page' : undefined} className="door roomy-only">
        Ports
      </Link>
    </nav>
  );
}

/** Links to sign in and to start. */
export function WaysIn({ here }: StrangerNavProps) {
  return (
    <nav aria-label="Account" className="flex items-center">
      <Link href="/sign-in" prefetch={false} aria-current={here === '/sign-in' ? 'page' : undefined} className="door">
        Sign in
      </Link>
      <ButtonLink href="/start" prefetch={false} className="px-3">
        Start
      </ButtonLink>
    </nav>
  );
}
