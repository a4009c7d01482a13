import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DRAWINGS } from '@/app/_drawings/drawings';
import { ServicePage } from '@/app/(public)/topics/[concept]/_components/service-page';
import { WrittenPage } from '@/app/(public)/topics/[concept]/_components/written-page';
import { content } from '../../content';

const { catalog } = content;
const SHOWN_FACTS = 3;

// The learner's part never loads in this test.
beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => undefined)));
afterEach(() => vi.unstubAllGlobals());

function open(id: string) {
  const concept = catalog.find(id);
  if (concept?.kind !== 'written') throw new Error(`${id} is not a written topic`);
  render(<WrittenPage concept={concept} catalog={catalog} />);
  return concept;
}

/** Returns the text of an element without the numbers of its sources. */
function proseOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const marks of copy.querySelectorAll('sup')) marks.remove();
  return copy.textContent?.trim() ?? '';
}
const isFolded = (element: Element): boolean => element.closest('details:not([open])') !== null;
const sectionOf = (heading: string): HTMLElement =>
  screen.getByRole('heading', { name: heading }).parentElement as HTMLElement;

describe('the page of a topic', () => {
  it('shows three facts and folds the others', () => {
    const { facts } = open('bind');
    expect(facts.length).toBeGreaterThan(SHOWN_FACTS);
    const items = within(sectionOf('Facts')).getAllByRole('listitem');
    expect(items.map(proseOf)).toEqual(facts.map(({ text }) => text));
    expect(items.map(isFolded)).toEqual(facts.map((_, place) => place >= SHOWN_FACTS));
  });

  it('shows common misconceptions, and folds what is true instead', () => {
    const { misconceptions } = open('bind');
    const cards = within(sectionOf('Common misconceptions')).getAllByRole('listitem');
    expect(cards).toHaveLength(misconceptions.length);
    misconceptions.forEach(({ belief, why }, place) => {
      const summary = cards[place]?.querySelector('summary');
      expect(summary?.textContent).toContain(belief);
      expect(summary?.textContent).not.toContain(why);
      expect(isFolded(within(cards[place] as HTMLElement).getByText(why, { exact: false }))).toBe(true);
    });
  });

  it('numbers its sources at each sentence as in the list at the end', () => {
    const concept = open('bind');
    const list = screen.getByText('Sources').closest('details') as HTMLElement;
    const listed = within(list).getAllByRole<HTMLAnchorElement>('link');
    const marks = screen.getAllByRole<HTMLAnchorElement>('link', { name: /^Source \d+: / });
    expect(marks.length).toBeGreaterThan(concept.facts.length);
    for (const mark of marks) {
      const source = listed[Number(mark.textContent) - 1];
      expect([mark.href, mark.title]).toEqual([source?.href, source?.textContent]);
    }
    expect(new Set(listed.map(({ textContent }) => textContent)).size).toBe(listed.length);
    expect(isFolded(listed[0] as Element)).toBe(true);
  });

  it('links to its prerequisites, what it unlocks, and what it is confused with', () => {
    const { prerequisites, confusables } = open('bind');
    const idsIn = (heading: string) =>
      within(sectionOf(heading))
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')?.replace('/topics/', ''));
    expect(idsIn('Builds on')).toEqual(prerequisites);
    expect(idsIn('Don’t confuse it with')).toEqual(confusables);
    const unlocked = idsIn('Unlocks');
    expect(unlocked.length).toBeGreaterThan(0);
    for (const id of unlocked) expect(catalog.find(id ?? '')?.prerequisites).toContain('bind');
  });

  it.each(['time-wait', 'container-ports'])('has its drawing, with a description in words: %s', (id) => {
    open(id);
    const drawing = DRAWINGS[id];
    if (!drawing) throw new Error(`there is no drawing of ${id}`);
    const picture = screen.getByRole('img', { name: drawing.title });
    const description = document.getElementById(picture.getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).toBe(drawing.description);
    const figure = picture.closest('figure') as HTMLElement;
    expect(within(figure).getByText(drawing.description, { selector: 'p', exact: false })).not.toBeNull();
  });
});

describe('the page of a service', () => {
  const openService = (id: string) => {
    const service = catalog.find(id);
    if (service?.kind !== 'service') throw new Error(`${id} is not a service`);
    render(<ServicePage service={service} catalog={catalog} />);
    return service;
  };

  it('has its memory aid', () => {
    const { aid = '' } = openService('https-tcp');
    expect(screen.getByText(aid).tagName).toBe('DD');
  });

  it('shows no memory aid if there is none', () => {
    const described = (id: string) => {
      openService(id);
      const terms = screen.getAllByRole('term').map(({ textContent }) => textContent);
      cleanup();
      return terms;
    };
    const without = catalog.concepts.find((each) => each.kind === 'service' && each.aid === undefined);
    expect(described('https-tcp')).toContain('Memory aid');
    expect(described(without?.id ?? '')).not.toContain('Memory aid');
  });
});

it('no topic has the name of another page below /topics', () => {
  expect(catalog.findEver('map')).toBeNull();
});
