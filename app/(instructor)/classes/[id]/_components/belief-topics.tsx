import Link from 'next/link';
import { Fragment } from 'react';

type BeliefTopicsProps = {
  readonly concepts: readonly { readonly id: string; readonly title: string }[];
  /** The path of the class. */
  readonly path: string;
};

/** Links the topics of a misconception to their pages in the class. */
export const BeliefTopics = ({ path, concepts }: BeliefTopicsProps) =>
  concepts.map(({ id, title }, place) => (
    <Fragment key={id}>
      {place > 0 && ', '}
      <Link href={`${path}/topics/${id}`} prefetch={false} className="underline">
        {title}
      </Link>
    </Fragment>
  ));
