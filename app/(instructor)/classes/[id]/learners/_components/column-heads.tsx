import Link from 'next/link';
import type { ReactNode } from 'react';
import { type GlanceQuery, glanceAddress } from '@/lib/classroom/insight/glance-query';
import type { FigureColumn, TOPIC_GROUPS } from '@/lib/classroom/insight/learner-columns';
import type { GlanceFamily } from '@/lib/classroom/insight/view-glance';

/** The path of the page, and the view that the table shows. */
export type HeadProps = { readonly path: string; readonly query: GlanceQuery };

type SortLinkProps = HeadProps & {
  readonly by: string;
  readonly firstDown?: boolean;
  readonly children: ReactNode;
};

/** Sorts by a column. Clicking again reverses the order. */
function SortLink({ path, query, by, firstDown = true, children }: SortLinkProps) {
  const isSorted = query.sort === by;
  const descending = isSorted ? !query.descending : firstDown;
  return (
    <Link
      href={glanceAddress(path, { ...query, sort: by, descending, page: 1 })}
      prefetch={false}
      scroll={false}
      className="head-link"
    >
      {children}
      {isSorted && <span aria-hidden="true">{query.descending ? ' ↓' : ' ↑'}</span>}
    </Link>
  );
}

const sortOf = ({ sort, descending }: GlanceQuery, by: string): 'ascending' | 'descending' | undefined =>
  sort === by ? (descending ? 'descending' : 'ascending') : undefined;

/** The heading of the name column. */
export function NameHead({ path, query }: HeadProps) {
  return (
    <th scope="col" aria-sort={sortOf(query, 'name')} className="text-start">
      <SortLink path={path} query={query} by="name" firstDown={false}>
        Name
      </SortLink>
    </th>
  );
}

/** The heading of a column with figures. */
export function FigureHead({ path, query, column }: HeadProps & { readonly column: FigureColumn }) {
  return (
    <th scope="col" aria-sort={sortOf(query, column.id)} className="text-end">
      <SortLink path={path} query={query} by={column.id}>
        {column.label}
      </SortLink>
    </th>
  );
}

type FoldLinkProps = HeadProps & {
  /** The ids that are open after a click. */
  readonly open: readonly string[];
  readonly isOpen: boolean;
  /** The columns that the button shows or hides, for example "families of Ideas". */
  readonly what: string;
};

/** Shows or hides the columns that belong to a column. */
function FoldLink({ path, query, open, isOpen, what }: FoldLinkProps) {
  return (
    <Link
      href={glanceAddress(path, { ...query, open })}
      prefetch={false}
      scroll={false}
      aria-expanded={isOpen}
      title={`${isOpen ? 'Hide' : 'Show'} the ${what}`}
      className="head-fold"
    >
      <span aria-hidden="true">{isOpen ? '‹' : '›'}</span>
      <span className="sr-only">{`${isOpen ? 'Hide' : 'Show'} the ${what}`}</span>
    </Link>
  );
}

type GroupHeadProps = HeadProps & {
  readonly group: (typeof TOPIC_GROUPS)[number];
  readonly families: readonly GlanceFamily[];
  /** The headings of the group's families. */
  readonly children: ReactNode;
};

/** The heading of the ideas or the services, followed by the headings of their families when those are expanded. */
export function GroupHead({ path, query, group: { id, label }, families, children }: GroupHeadProps) {
  const isOpen = query.open.includes(id);
  const own = families.filter(({ group }) => group === id);
  const without = query.open.filter((each) => each !== id && own.every((family) => family.id !== each));
  return (
    <>
      <th scope="col" aria-sort={sortOf(query, id)}>
        <span className="head-pair">
          <SortLink path={path} query={query} by={id}>
            {label}
            <OfCount count={own.reduce((sum, { concepts }) => sum + concepts.length, 0)} />
          </SortLink>
          <FoldLink
            path={path}
            query={query}
            open={isOpen ? without : [...query.open, id]}
            isOpen={isOpen}
            what={`families of ${label}`}
          />
        </span>
      </th>
      {isOpen && children}
    </>
  );
}

/** The headings of families, each followed by those of its concepts when it is open. */
export function FamilyHeads({ path, query, families }: HeadProps & { readonly families: readonly GlanceFamily[] }) {
  return families.map(({ id, label, concepts }) => {
    const isOpen = query.open.includes(id);
    const open = isOpen ? query.open.filter((each) => each !== id) : [...query.open, id];
    return [
      <th key={id} scope="col" aria-sort={sortOf(query, id)} className="family-head">
        <span className="head-pair">
          <SortLink path={path} query={query} by={id}>
            {label}
            <OfCount count={concepts.length} />
          </SortLink>
          <FoldLink path={path} query={query} open={open} isOpen={isOpen} what={`topics of ${label}`} />
        </span>
      </th>,
      isOpen &&
        concepts.map((concept) => (
          <th key={concept.id} scope="col" className="concept-head">
            <Link href={`${path.replace(/\/learners$/, '')}/topics/${concept.id}`} prefetch={false}>
              {concept.title}
            </Link>
          </th>
        )),
    ];
  });
}

/** The total that the numbers in the column are out of, for example " of 12". */
const OfCount = ({ count }: { readonly count: number }) => (
  <>
    <span aria-hidden="true" className="font-normal whitespace-nowrap">{` of ${count}`}</span>
    <span className="sr-only">{`, of ${count} topics`}</span>
  </>
);
