import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import sqlite from 'node-sqlite3-wasm';
import { CARD_FIELDS, CARD_STYLE, type CardNote } from './anki-note';

/**
 * The ids of the deck and the note type. They are fixed, so that a second import finds the deck and the note type of
 * the first. Any numbers work.
 */
const DECK_ID = 1_795_392_000_000;
const NOTE_TYPE_ID = 1_795_392_000_001;
/** The id of the first note. Anki recognizes a note by its guid, and assigns another id if this one is taken. */
const FIRST_NOTE_ID = 1_795_392_100_000;

/** The schema of Anki's collection, version 11, which every version of Anki since 2.0 can import. */
const SCHEMA = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
  ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
  models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
  ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL,
  odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
  ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);`;

/**
 * Returns notes as an Anki package.
 * @param at the time of the export; when notes are imported again, newer notes replace older ones with the same guid
 */
export function writeApkg(notes: readonly CardNote[], at: Date): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'well-known-apkg-'));
  try {
    const file = path.join(folder, 'collection.anki2');
    fillCollection(file, notes, at.getTime());
    return zipSync({ 'collection.anki2': readFileSync(file), media: strToU8('{}') }, { mtime: at });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fillCollection(file: string, notes: readonly CardNote[], atMs: number): void {
  const database = new sqlite.Database(file);
  try {
    const atSeconds = Math.floor(atMs / 1000);
    database.exec(SCHEMA);
    database.exec('BEGIN');
    database.run('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [
      BigInt(atSeconds),
      BigInt(atMs),
      BigInt(atMs),
      ...[preferences, noteTypes(atSeconds), decks(atSeconds), deckOptions, {}].map((part) => JSON.stringify(part)),
    ]);
    notes.forEach((note, index) => {
      const id = BigInt(FIRST_NOTE_ID + index);
      const fields = CARD_FIELDS.map(({ key }) => note[key]);
      const tags = ` ${note.tags.join(' ')} `;
      database.run("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')", [
        id,
        note.guid,
        BigInt(NOTE_TYPE_ID),
        BigInt(atSeconds),
        tags,
        fields.join('\x1f'),
        note.front,
        BigInt(checksum(note.front)),
      ]);
      database.run("INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')", [
        id,
        id,
        BigInt(DECK_ID),
        BigInt(atSeconds),
        index + 1,
      ]);
    });
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

/**
 * Returns Anki's checksum of a first field: the first eight hexadecimal digits of the SHA-1 of its text without markup.
 */
const checksum = (front: string): number =>
  Number.parseInt(
    createHash('sha1')
      .update(front.replace(/<[^>]*>/g, ''))
      .digest('hex')
      .slice(0, 8),
    16,
  );

const preferences = {
  activeDecks: [1],
  addToCur: true,
  collapseTime: 1200,
  curDeck: 1,
  curModel: String(NOTE_TYPE_ID),
  dueCounts: true,
  estTimes: true,
  newSpread: 0,
  nextPos: 1,
  sortBackwards: false,
  sortType: 'noteFld',
  timeLim: 0,
};

const noteTypes = (mod: number) => ({
  [NOTE_TYPE_ID]: {
    id: NOTE_TYPE_ID,
    name: 'Well Known',
    type: 0,
    mod,
    usn: -1,
    did: DECK_ID,
    sortf: 0,
    tags: [],
    vers: [],
    req: [[0, 'any', [0]]],
    css: CARD_STYLE,
    latexPre: '',
    latexPost: '',
    flds: CARD_FIELDS.map(({ name }, ord) => ({
      name,
      ord,
      font: 'Arial',
      size: 20,
      media: [],
      rtl: false,
      sticky: false,
    })),
    tmpls: [
      {
        name: 'Card 1',
        ord: 0,
        did: null,
        bqfmt: '',
        bafmt: '',
        qfmt: '{{Front}}',
        afmt: '{{FrontSide}}<hr id="answer"><p><b>{{Back}}</b></p><p>{{Explanation}}</p><p class="sources">{{Sources}}</p>',
      },
    ],
  },
});

const deck = (id: number, name: string, mod: number) => ({
  id,
  name,
  mod,
  usn: -1,
  desc: '',
  dyn: 0,
  conf: 1,
  collapsed: false,
  browserCollapsed: false,
  extendNew: 10,
  extendRev: 50,
  newToday: [0, 0],
  revToday: [0, 0],
  lrnToday: [0, 0],
  timeToday: [0, 0],
});

const decks = (mod: number) => ({ 1: deck(1, 'Default', mod), [DECK_ID]: deck(DECK_ID, 'Well Known', mod) });

const deckOptions = {
  1: {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    autoplay: true,
    maxTaken: 60,
    replayq: true,
    timer: 0,
    new: { bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20, separate: true },
    rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36_500, minSpace: 1, perDay: 200 },
    lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
  },
};
