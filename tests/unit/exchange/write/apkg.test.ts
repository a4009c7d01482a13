import { readAnkiPackage } from 'anki-reader';
import { describe, expect, it } from 'vitest';
import { buildCatalog } from '@/lib/catalog/catalog';
import { toCardNote } from '@/lib/exchange/write/anki-note';
import { writeApkg } from '@/lib/exchange/write/apkg';
import { buildQuestionSet, CARD_FORMS } from '@/lib/exchange/write/question-set';
import { content } from '../../../content';
import { sampleItem } from '../sample-item';

const { catalog } = content;
const AT = new Date('2026-11-23T12:00:00Z');
const notesOf = (seed: number) =>
  buildQuestionSet(catalog, { forms: CARD_FORMS, countPerConcept: 2, seed, family: null }).map(toCardNote);

/** Reads a package with `anki-reader`, which is independent of our writer. */
async function read(apkg: Uint8Array) {
  const { collection, media } = await readAnkiPackage(new Blob([new Uint8Array(apkg)]));
  const deck = Object.values(collection.getDecks()).find((each) => each.getName() === 'Well Known');
  const rows = (sql: string) => collection.getRawCollection().exec(sql)[0]?.values ?? [];
  return { collection, media, cards: Object.values(deck?.getCards() ?? {}), rows };
}

/** The notes of the first package, which several tests read. */
const notes = notesOf(1);
const first = read(writeApkg(notes, AT));

describe('an Anki package', () => {
  it('opens in an independent reader with its deck, its note type, and every note with four fields', async () => {
    const { collection, media, cards } = await first;
    expect(media).toEqual({});
    expect(collection.getVersion()).toBe(11);
    expect(cards).toHaveLength(notes.length);
    expect(cards.map((card) => card.getFields())).toEqual(
      notes.map(({ front, back, explanation, sources }) => ({
        Front: front,
        Back: back,
        Explanation: explanation,
        Sources: sources,
      })),
    );
  });

  it('passes SQLite’s checks, and every note has one card', async () => {
    const { rows } = await first;
    expect(rows('PRAGMA integrity_check')).toEqual([['ok']]);
    expect(rows('SELECT count(*) FROM notes WHERE (SELECT count(*) FROM cards WHERE nid = notes.id) <> 1')).toEqual([
      [0],
    ]);
  });

  it('has one question for each guid, whatever the seed and count', () => {
    const questionOf = new Map<string, string>();
    for (const seed of [1, 2, 9]) {
      for (const countPerConcept of [1, 4]) {
        const items = buildQuestionSet(catalog, { forms: CARD_FORMS, countPerConcept, seed, family: null });
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        for (const { guid, front, back } of items.map(toCardNote)) {
          const question = JSON.stringify([front, back]);
          expect(questionOf.get(guid) ?? question).toBe(question);
          questionOf.set(guid, question);
        }
      }
    }
  });

  it('keeps the guid of a question when its author corrects the text', () => {
    const corrected = buildCatalog(
      'corrected',
      catalog.families,
      catalog.concepts.map((concept) =>
        concept.kind === 'service'
          ? concept
          : { ...concept, asks: concept.asks.map((ask) => ({ ...ask, prompt: `Corrected: ${ask.prompt}` })) },
      ),
      [],
    );
    const guids = (from: typeof catalog) =>
      buildQuestionSet(from, { forms: ['typed-term'], countPerConcept: 30, seed: 1, family: null })
        .map((item) => toCardNote(item).guid)
        .filter((guid) => guid.includes('/ask-'));
    const before = guids(catalog);
    expect(before.length).toBeGreaterThan(0);
    expect(guids(corrected)).toEqual(before);
  });

  it('is newer in a later export, so that a second import updates the notes', async () => {
    const some = notes.slice(0, 20);
    const [earlier, later] = [
      await read(writeApkg(some, AT)),
      await read(writeApkg(some, new Date(AT.getTime() + 60_000))),
    ];
    expect(later.rows('SELECT guid, mid FROM notes')).toEqual(earlier.rows('SELECT guid, mid FROM notes'));
    expect(Number(later.rows('SELECT min(mod) FROM notes')[0]?.[0])).toBeGreaterThan(
      Number(earlier.rows('SELECT max(mod) FROM notes')[0]?.[0]),
    );
  });

  it('has the family as a tag, and shows markup in a question as plain text', async () => {
    const item = sampleItem({ kind: 'card' }, { prompt: 'a <b> & \x1f "c"\nd' });
    const { cards, rows } = await read(writeApkg([toCardNote(item)], AT));
    expect(cards[0]?.getFront()).toContain('a &lt;b&gt; &amp;  &quot;c&quot;<br>d');
    expect(rows('SELECT tags FROM notes')).toEqual([[' well-known well-known::ports ']]);
  });
});
