import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readName } from '@/lib/names/read-name';

const codeOf = (text: unknown) => {
  const read = readName(text);
  return read.ok ? 'taken' : read.code;
};

/** Any code points, including lone surrogates. Half of them are below U+3000, where most scripts are. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x3000 }), fc.integer({ min: 0, max: 0x10ffff })), { maxLength: 40 })
  .map((points) => String.fromCodePoint(...points));

describe('a name', () => {
  it.each([
    'Ada',
    'Net 101 (A/B) 10.0.0.0/8',
    '10.0.0.0/8 and 192.168.1.0/24',
    'Socket 10.0.0.1:8080',
    'fe80::/10 lab',
    'Dr. J. O\u2019Neil-Smith Jr.',
    "Dr. J. O'Neil-Smith Jr.",
    'Anna-Lena v. d. Berg',
    'J.R.R. Tolkien',
    'Node.js class',
    'TCP/IP',
    'HTTP: the basics',
    '.NET 8 & C#',
    'Networks @ night',
    'Version 2.0',
    '5. Klasse',
    'Zo\u00eb Meier',
    'Сети 1',
    '王小明',
    'ネットワーク',
    'নেটওয়ার্ক',
    'สมชาย ใจดี',
    'မြန်မာ ကြွေး',
    'שָׁלוֹם',
    'مُحَمَّد',
    'ẹ́niọlá',
    '=1+1|cmd',
    '🎓 Networks',
    '443',
  ])('may be %j', (name) => {
    expect(readName(name)).toEqual({ ok: true, value: name.normalize('NFC') });
  });

  it('is stored in composed form, trimmed, with single spaces inside', () => {
    expect(readName('  Zoe\u0308 \u00a0\u3000 Meier ')).toEqual({ ok: true, value: 'Zo\u00eb Meier' });
  });

  it('may have joiners only between letters of scripts that need them', () => {
    expect(['علی\u200cرضا', 'क्\u200dष', 'श्\u200cरी', 'രാജന്\u200d'].map(codeOf)).toEqual(Array(4).fill('taken'));
    expect(
      ['A\u200db', 'Ada\u200c', '\u200cعلی', 'علی\u200c', 'علی\u200c\u200cرضا', 'a\u200cعلی', '1\u200d2'].map(codeOf),
    ).toEqual(Array(7).fill('invisible'));
  });

  it.each([
    ['nothing', '', 'empty'],
    ['no text', null, 'empty'],
    ['spaces', ' \u00a0\u3000 ', 'empty'],
    ['81 characters', 'x'.repeat(81), 'too-long'],
    ['a line break', 'a\nb', 'invisible'],
    ['a tab', 'a\tb', 'invisible'],
    ['a NUL', 'a\u0000b', 'invisible'],
    ['an escape', 'a\u001b[31mb', 'invisible'],
    ['a C1 control', 'a\u0085b', 'invisible'],
    ['zero-width spaces', '\u200b\u200b', 'invisible'],
    ['a zero-width space in it', 'Ada\u200bEve', 'invisible'],
    ['a soft hyphen', 'A\u00adda', 'invisible'],
    ['a right-to-left override', 'Ada\u202etxt', 'invisible'],
    ['an isolate', '\u2066Ada\u2069', 'invisible'],
    ['a mark of direction', 'Ada\u200e', 'invisible'],
    ['an Arabic letter mark', 'Ada\u061c', 'invisible'],
    ['a byte order mark in it', 'A\ufeffda', 'invisible'],
    ['a word joiner', 'A\u2060da', 'invisible'],
    ['tag characters', 'Ada\u{e0041}\u{e007f}', 'invisible'],
    ['a variation selector', 'A\ufe0fda', 'invisible'],
    ['another variation selector', 'A\u{e0101}da', 'invisible'],
    ['a grapheme joiner', 'A\u034fda', 'invisible'],
    ['a Mongolian separator', 'A\u180eda', 'invisible'],
    ['interlinear annotation', 'A\ufff9da', 'invisible'],
    ['a line separator', 'A\u2028da', 'invisible'],
    ['a paragraph separator', 'A\u2029da', 'invisible'],
    ['a private character', 'A\ue000da', 'invisible'],
    ['an unassigned character', 'A\u0378da', 'invisible'],
    ['a noncharacter', 'A\uffffda', 'invisible'],
    ['a lone surrogate', 'A\ud800da', 'invisible'],
    ['a Hangul filler', '\u3164', 'invisible'],
    ['another Hangul filler', '\u115f\u1160', 'invisible'],
    ['a half-width Hangul filler', '\uffa0', 'invisible'],
    ['a blank Braille pattern', '\u2800', 'invisible'],
    ['a blank Braille pattern after a letter', 'A\u2800', 'invisible'],
    ['a blank hieroglyph', '\u{13441}\u{13442}', 'invisible'],
    ['a null notehead', 'A\u{1d159}', 'invisible'],
    ['a replacement character', 'A\ufffd', 'invisible'],
    ['a stack of marks', 'A\u0300\u0301\u0302\u0303', 'marks'],
    ['the same mark twice', 'ก\u0e47\u0e47', 'marks'],
    ['a mark on nothing', '\u0301Ada', 'marks'],
    ['a mark on a space', 'Ada \u0301', 'marks'],
    ['no letter or digit', '...', 'no-letter'],
    ['an emoji alone', '🎓', 'no-letter'],
  ])('may not be %s', (_, name, code) => {
    expect(codeOf(name)).toBe(code);
  });

  it.each([
    'Your account is locked. Unlock now: http://evil.example/unlock',
    'https://evil.example',
    'HTTPS://EVIL',
    'ftp://x',
    'http:/evil',
    'http:\\\\evil',
    'hxxp://evil',
    'www.evil',
    'evil.example/unlock',
    'evil.com',
    'Go to EVIL.COM!',
    '(evil.com)',
    'evil.com.',
    'evil.com:8080',
    'evil.com?x',
    'a.b.evil.co.uk',
    'evil.рф',
    'зло.рф',
    'evil.中国',
    'evil.xn--p1ai',
    'evil\u3002com',
    'evil\uff0ecom',
    'evil\uff61com',
    'evil\u2024com',
    'evil\ufe52com',
    'ｅｖｉｌ．ｃｏｍ',
    '𝐞𝐯𝐢𝐥.𝐜𝐨𝐦',
    'ⓔⓥⓘⓛ.ⓒⓞⓜ',
    'http\uff1a\uff0f\uff0fevil',
    'node.js.evil.com',
    'evil.com/node.js',
    'x.js.org',
    '10.0.0.1/unlock',
    '10.0.0.0/8/unlock',
    '10.0.0.1:8080/unlock',
    '10.0.0.1/?x',
    'mailto:x',
    'tel:+15550100',
    'javascript:alert(1)',
    'evil_host.com',
    'evil-.com',
  ])('is not a link: %j', (name) => {
    expect(codeOf(name)).toBe('link');
  });

  it.each([
    'ada@example.org',
    'write to ada@evil',
    'ada\uff20example\uff0eorg',
    'ada\ufe6bexample.org',
    '"ada"@[10.0.0.1]',
  ])('is not an e-mail address: %j', (name) => {
    expect(codeOf(name)).toBe('address');
  });

  it('is accepted again in its accepted form, and stays the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readName(text);
        return !read.ok || JSON.stringify(readName(read.value)) === JSON.stringify(read);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('contains nothing invisible', () => {
    const hostile = fc.constantFrom(
      'a',
      'B',
      ' ',
      '.',
      '@',
      '/',
      ':',
      '\u200b',
      '\u202e',
      '\u00ad',
      '\u3164',
      '\u0301',
      'ع',
      '\u200c',
    );
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 30 }), (characters) => {
        const read = readName(characters.join(''));
        return !read.ok || /^(?!.*[\u200b\u202e\u00ad\u3164]).*\p{L}/u.test(read.value);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
