import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LearnerTable } from '@/app/(instructor)/classes/[id]/learners/_components/learner-table';
import { type GlanceQuery, readGlanceQuery } from '@/lib/classroom/insight/glance-query';
import { FIGURE_COLUMNS, listFamilyColumns, TOPIC_GROUPS } from '@/lib/classroom/insight/learner-columns';
import type { ClassGlance, GlanceRow } from '@/lib/classroom/insight/view-glance';
import type { LearnerId } from '@/lib/ids';
import type { StudyDay } from '@/lib/scheduler/due/study-day';
import { content } from '../../content';

const { catalog } = content;
const columns = listFamilyColumns(catalog);
const families = columns.map((column) => ({
  ...column,
  concepts: catalog.concepts
    .filter(({ family }) => family === column.id)
    .map(({ id, title }) => ({ id, title, begunCount: 1, knownCount: 1 })),
}));
const conceptCount = catalog.concepts.length;
const row: GlanceRow = {
  id: 'ada' as LearnerId,
  name: 'Ada',
  joinedAt: new Date(0),
  responseCount: 900,
  selfGradedCount: 0,
  selfGradedConceptCount: 0,
  accuracy: 0.75,
  knownCount: conceptCount,
  dayCount: 12,
  lastStudiedOn: 20_000 as StudyDay,
  families: families.map(({ concepts }) => ({ knownCount: concepts.length, recalls: concepts.map(() => 0.93) })),
};
const glance = {
  ...{ conceptCount, families, learnerCount: 1, knownCount: conceptCount, meanDays: 12, meanAccuracy: 0.75 },
  ...{ rows: [row], pageCount: 1 },
} as unknown as ClassGlance;

const read = (parameters: Record<string, string | string[]>): GlanceQuery =>
  readGlanceQuery(parameters, columns, 20_000 as StudyDay).query;

function show(parameters: Record<string, string | string[]> = {}) {
  render(<LearnerTable path="/classes/c/learners" query={read(parameters)} glance={glance} />);
  const heads = screen.getAllByRole('columnheader');
  const cells = within(screen.getByRole('row', { name: /^Ada/ })).getAllByRole('cell');
  return { heads, cells, texts: cells.map((cell) => cell.textContent) };
}
const linkIn = (head: HTMLElement | undefined, name: RegExp) =>
  new URLSearchParams(
    within(head as HTMLElement)
      .getByRole('link', { name })
      .getAttribute('href')
      ?.split('?')[1],
  );

describe('the learner table', () => {
  it('has seven columns at first, with a number in each cell', () => {
    const { heads, texts } = show();
    expect(heads).toHaveLength(1 + FIGURE_COLUMNS.length + TOPIC_GROUPS.length);
    const ideas = catalog.concepts.filter(({ kind }) => kind === 'written').length;
    expect(texts.slice(1)).toEqual(['12', '75%', String(conceptCount), String(ideas), String(conceptCount - ideas)]);
  });

  it('says which column it is sorted by and in which direction, and reverses on a second click', () => {
    const { heads } = show({ sort: 'accuracy', down: '1' });
    expect(heads.map((head) => head.getAttribute('aria-sort'))).toEqual([
      null,
      null,
      null,
      'descending',
      null,
      null,
      null,
    ]);
    const again = linkIn(heads[3], /Right/);
    expect([again.get('sort'), again.get('down')]).toEqual(['accuracy', null]);
    const other = linkIn(heads[2], /Days/);
    expect([other.get('sort'), other.get('down')]).toEqual(['days', '1']);
  });

  it('expands a group into its families and a family into its topics, and collapses both with one link', () => {
    const { heads } = show({ open: ['services', 'mail'] });
    const mail = families.find(({ id }) => id === 'mail');
    const services = families.filter(({ group }) => group === 'services');
    expect(heads).toHaveLength(7 + services.length + (mail?.concepts.length ?? 0));
    const head = heads.find((each) => each.textContent?.startsWith('Services'));
    const fold = within(head as HTMLElement).getByRole('link', { expanded: true });
    expect(fold.getAttribute('href')).toBe('/classes/c/learners');
    const links = within(head as HTMLElement).getAllByRole('link');
    expect(links).toHaveLength(2);
  });
});

describe('the address of the learner table', () => {
  it('opens the group of an open family, and ignores unknown columns', () => {
    expect(read({ open: 'mail', sort: 'responses' })).toMatchObject({ open: ['services', 'mail'], sort: 'name' });
    expect(read({ sort: 'ideas' }).sort).toBe('ideas');
  });
});
