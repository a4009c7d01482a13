import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NameList } from '@/app/_components/name-list';
import { MatchLists } from '@/app/_components/quiz/match/match-lists';
import { startPairing } from '@/app/_components/quiz/match/pairing';
import { JumpHits } from '@/app/_components/shell/jump/jump-hits';
import { Beliefs } from '@/app/(instructor)/classes/[id]/learners/[learner]/_components/beliefs';
import { ResponseList } from '@/app/(instructor)/classes/[id]/learners/[learner]/_components/response-list';
import { WrongTable } from '@/app/(instructor)/classes/[id]/topics/[topic]/_components/wrong-table';
import { WorthAnotherLook } from '@/app/(learner)/today/quiz/_components/worth-another-look';
import { wordLine } from '@/app/(public)/ports/_components/port-line';
import { PortTable } from '@/app/(public)/ports/_components/port-table';
import { RegistryRows } from '@/app/(public)/ports/[query]/_components/registry-rows';
import { wordRegistry } from '@/app/(public)/ports/[query]/_components/registry-words';
import { Facts } from '@/app/(public)/topics/[concept]/_components/facts';
import { Misconceptions } from '@/app/(public)/topics/[concept]/_components/misconceptions';
import { ServicePage } from '@/app/(public)/topics/[concept]/_components/service-page';
import { readPortDirectory } from '@/lib/content/port-directory';
import type { ConceptId } from '@/lib/ids';
import { findStudyDay, type StudyDay } from '@/lib/scheduler/due/study-day';
import { content } from '../content';

const TEXT = 'HKP uses TCP port 11371, not 8080; 192.0.2.5:443 listens on 80.';
const PORTS = ['11371', '8080', '192', '443', '80', '22', '6000'];
const { catalog } = content;
const directory = readPortDirectory(catalog);
const day = findStudyDay('2026-11-26') as StudyDay;
const ssh = catalog.services.find(({ id }) => id === 'ssh');
if (!ssh) throw new Error('the content has no SSH');
const share = { value: 0.5, low: 0.4, high: 0.6 };

// The learner's part of a topic never loads in this test.
beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => undefined)));
afterEach(() => vi.unstubAllGlobals());

/**
 * Returns the ports and parts of addresses, among those in the text above, that an element does not show in the
 * monospaced font.
 */
function strays(part: ReactNode): readonly string[] {
  const { container, unmount } = render(part);
  const copy = container.cloneNode(true) as Element;
  unmount();
  expect(copy.textContent, 'the text has a number to set').toMatch(/\d{2}/);
  for (const set of copy.querySelectorAll('.font-mono, code')) set.remove();
  return (copy.textContent?.match(/\d{2,}/g) ?? []).filter((number) => PORTS.includes(number));
}

const holders = [{ id: 'a', name: 'Ada' }];
const misconception = { misconceptionId: 'a/b', belief: TEXT, conceptId: 'a' as ConceptId, conceptTitle: 'A' };
const numbers = new Map();

const PARTS: readonly (readonly [string, ReactNode])[] = [
  ['topics to look at again', lookAgain()],
  ['facts', <Facts key="f" facts={[{ id: 'a', text: TEXT, sources: [] }] as never} numbers={numbers} />],
  [
    'misconceptions',
    <Misconceptions
      key="m"
      misconceptions={[{ id: 'a', belief: TEXT, why: TEXT, sources: [], claims: [] }]}
      numbers={numbers}
    />,
  ],
  ['results of the search dialog', jumpHits()],
  ['wrong answers of a class', wrongTable()],
  ['a learner’s misconceptions', beliefs()],
  ['the answers of a learner', responses()],
  ['items to match with lists', matchLists()],
  ['a table of ports', <PortTable key="p" caption="" lines={[443, 6000].map(directory.look).map(wordLine)} />],
];

describe('ports and addresses', () => {
  it.each(PARTS)('are monospaced in %s', (_, part) => {
    expect(strays(part)).toEqual([]);
  });

  it('are monospaced on the page of a service and in the registry rows', () => {
    const page = render(
      <ServicePage service={{ ...ssh, note: TEXT, secure: TEXT, aid: TEXT }} catalog={catalog} />,
    ).container;
    for (const other of page.querySelectorAll('.font-mono, svg, details, section:has(li)')) other.remove();
    expect(page.querySelector('article')?.textContent?.match(/\d{2,}/g)).toEqual(['65', '536', '024']);
    const rows = render(<RegistryRows words={wordRegistry(directory.look(6000))} />).container;
    const cells = [...rows.querySelectorAll('td')].map(({ textContent }) => textContent).join(' ');
    const inMono = [...rows.querySelectorAll('td .font-mono')].map(({ textContent }) => textContent);
    expect(cells).toMatch(/6000 to 6063/);
    expect(inMono).toContain('6000 to 6063');
  });
});

describe('a list of names', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

  it('folds the names after the sixth and says how many there are', () => {
    const { container } = render(<NameList names={names} />);
    expect(screen.getByText(/^2 more$/).tagName).toBe('SUMMARY');
    expect(container.querySelector('details')?.textContent).toMatch(/g, h$/);
    expect(container.firstChild?.textContent).toBe('a, b, c, d, e, f');
  });

  it('folds nothing if there are at most six', () => {
    const { container } = render(<NameList names={names.slice(0, 6)} />);
    expect(container.innerHTML).toBe('a, b, c, d, e, f');
  });
});

function lookAgain() {
  const missed = [
    { conceptId: 'a' as ConceptId, title: 'A', prompt: TEXT, right: '443', why: TEXT, isRecovered: false },
  ];
  return <WorthAnotherLook missed={missed} missedCount={0} />;
}

function jumpHits() {
  const listbox = { listProps: {}, itemProps: () => ({}) } as never;
  return <JumpHits listbox={listbox} hits={[{ path: '/', port: 443, title: 'HTTPS', detail: TEXT }]} />;
}

function wrongTable() {
  const wrong = { form: 'single-choice', text: TEXT, misconceptionId: null, count: 1, learnerCount: 1, share } as const;
  return <WrongTable wrong={[{ ...wrong, predicted: null }] as never} />;
}

function beliefs() {
  return <Beliefs misconceptions={[{ ...misconception, holders, lastShownOn: day }] as never} />;
}

function responses() {
  const response = { conceptTitle: 'A', promptText: TEXT, responseText: '443', rightText: '22', whyWrong: TEXT };
  const given = { ...response, at: new Date(0), outcome: 'wrong', practice: false, selfGraded: false };
  return <ResponseList responses={[given] as never} most={50} timeZone="UTC" />;
}

function matchLists() {
  const question = { form: 'match', prompt: '', left: [TEXT], right: ['HTTPS'] } as const;
  return <MatchLists question={question} pairing={startPairing(1)} onChange={() => undefined} />;
}
