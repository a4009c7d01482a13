import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type Look, lookLike } from './plain-button';

/** A button. Pages that need no link import it from its own file, and load no script for links. */
export { Button } from './plain-button';

/** A link that looks like a button. */
export function ButtonLink({ look = 'primary', className = '', ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link {...rest} className={lookLike({ look }, className)} />;
}
