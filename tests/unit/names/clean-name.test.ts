import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from '@/lib/names/clean-name';
import { readName } from '@/lib/names/read-name';
import { readableName } from '@/lib/names/readable-name';

/** Any code points, including lone surrogates. Half of them are below U+3000, where most scripts are. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x3000 }), fc.integer({ min: 0, max: 0x10ffff })), { maxLength: 40 })
  .map((points) => String.fromCodePoint(...points));

describe('a name from a provider', () => {
  it.each([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['  Ada\u200b\u202e   Lovelace\u3164 ', 'Ada Lovelace'],
    ['Ada\r\nLovelace', 'Ada Lovelace'],
    ['علی\u200cرضا', 'علی\u200cرضا'],
    ['ada@example.org', 'ada'],
    ['ada.lovelace@example.org', 'ada lovelace'],
    ['Dr.Smith', 'Dr Smith'],
    ['Unlock: http://evil.example/unlock', 'Unlock http evil example unlock'],
    ['A\u0300\u0301\u0302\u0303\u0304da', 'Ada'],
    ['x'.repeat(500), 'x'.repeat(80)],
    ['', null],
    ['\u200b', null],
    ['...', null],
    ['@evil.example', null],
  ])('becomes a valid name: %j', (given, name) => {
    expect(cleanName(given)).toBe(name);
  });

  it('becomes a valid name or null, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = cleanName(text);
        return name === null || readName(name).ok;
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('a stored name', () => {
  it.each([
    ['Ada', 'Ada'],
    ['Ada\u202egnp.exe', 'Adagnp.exe'],
    ['Ada\nEve', 'Ada Eve'],
    ['علی\u200cرضا', 'علی\u200cرضا'],
    ['evil.example', 'evil.example'],
  ])('is shown without invisible characters: %j', (kept, shown) => {
    expect(readableName(kept)).toBe(shown);
  });

  it.each(['\u200b\u200b', '\u3164', ' ', '\u00ad', '\u0301', '\u2800'])(
    'is distinguished from no name at all: %j',
    (kept) => {
      expect(readableName(kept)).toMatch(/\p{L}/u);
    },
  );
});
