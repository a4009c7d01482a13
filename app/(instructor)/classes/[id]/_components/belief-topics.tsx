import Link from 'next/link';
import { Fragment } from 'react';
import type { ClassMisconception } from '@/lib/classroom/insight/view-misconceptions';

type BeliefTopicsProps = Pick<ClassMisconception, 'concepts'> & {
  /** Address of the class. */
  readonly path: string;
};

/** The topics that a misconception is about, as links to how the class does in them. */
export const BeliefTopics = ({ path, concepts }: BeliefTopicsProps) =>
  concepts.map(({ id, title }, place) => (
    <Fragment key={id}>
      {place > 0 && ', '}
      <Link href={`${path}/topics/${id}`} prefetch={false} className="underline">
        {title}
      </Link>
    </Fragment>
  ));
