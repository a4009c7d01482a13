import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftContent } from '@/lib/exchange/draft/draft-content';
import { writeDraft } from '@/lib/exchange/draft/draft-yaml';
import { readQuestionFile } from '@/lib/exchange/read/read-question-file';
import type { TermMarks } from '@/lib/exchange/read/read-terms';
import { writeGift } from '@/lib/exchange/write/gift';
import { buildQuestionSet, QUIZ_FORMS } from '@/lib/exchange/write/question-set';
import { content } from '../../../content';
import { rowOf, sampleWorkbook } from '../../table/sample-workbook';

const { catalog, registry } = content;
const bytes = (text: string) => new TextEncoder().encode(text);

function read(file: string | Uint8Array, marks: TermMarks | null = null) {
  const result = readQuestionFile(typeof file === 'string' ? bytes(file) : file, marks);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
/** The line, the prompt, and the right answer of each question. */
const cardsOf = (file: string, marks: TermMarks | null = null) =>
  read(file, marks).questions.map(({ line, prompt, right }) => [line, prompt, right]);

describe('Anki’s notes as plain text', () => {
  it('are parsed with their headers and markup, and without the columns that are not on the card', () => {
    const text = [
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#notetype column:2',
      '#deck column:3',
      '#tags column:6',
      'x(1)\tBasic\tNet\tWhat is <b>SSH</b>&#x27;s port?<br>Over TCP\t22\tnet',
      'x(2)\tBasic\tNet\t"Two\nlines, ""quoted"""\t[sound:a.mp3]yes &amp; no\tnet',
      'x(3)\tBasic\tNet\t<img src="a.png">\t22\tnet',
    ].join('\n');
    expect(cardsOf(text)).toEqual([
      [7, "What is SSH's port?\nOver TCP", '22'],
      [8, 'Two\nlines, "quoted"', 'yes & no'],
    ]);
    expect(read(text).faults).toMatchObject([{ line: 10 }]);
  });

  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['pipe', '|'],
    ['colon', ':'],
    ['~', '~'],
  ])('are parsed with the separator %s and with column names', (name, mark) => {
    const text = `#separator:${name}\n#html:false\n#columns:${['Tags', 'Back', 'Front'].join(mark)}\n${['net', '22', 'Port of <ssh>?'].join(mark)}\n`;
    expect(cardsOf(text)).toEqual([[4, 'Port of <ssh>?', '22']]);
  });

  it('have a question for each gap number', () => {
    expect(cardsOf('#separator:tab\nA server {{c1::binds::verb}}, then {{c2::listens}}.\tPOSIX')).toEqual([
      [2, 'A server ____, then listens.', 'binds'],
      [2, 'A server binds, then ____.', 'listens'],
    ]);
  });
});

describe('terms and definitions', () => {
  it.each([
    ['Quizlet’s tabs', 'SSH\tport 22, "secure"\nDNS\tport 53\n'],
    ['dashes', 'SSH - port 22, "secure"\nDNS - port 53\n'],
    ['double colons', 'SSH :: port 22, "secure"\r\nDNS :: port 53'],
    ['a header', 'Term,Definition\nSSH,"port 22, ""secure"""\nDNS,port 53'],
    ['semicolons for line ends', 'SSH\tport 22, "secure";DNS\tport 53;'],
  ])('are parsed with %s', (_, text) => {
    expect(read(text).questions.map(({ prompt, right }) => [prompt, right])).toEqual([
      ['SSH', 'port 22, "secure"'],
      ['DNS', 'port 53'],
    ]);
    expect(read(text).faults).toEqual([]);
  });

  it('are parsed with separators of the user’s choice', () => {
    expect(cardsOf('SSH=>22\n\n&&\nDNS=>53', { between: '=>', rows: '&&' })).toEqual([
      [1, 'SSH', '22'],
      [4, 'DNS', '53'],
    ]);
  });

  it('may span several lines, and may lack a side', () => {
    const text = 'no term here\nSSH\tport 22\nover TCP\nDNS\t\nNTP\t123\n';
    expect(cardsOf(text)).toEqual([
      [2, 'SSH', 'port 22\nover TCP'],
      [5, 'NTP', '123'],
    ]);
    expect(read(text).faults.map(({ line }) => line)).toEqual([1, 4]);
  });
});

describe('GIFT', () => {
  const text = [
    '// a comment',
    '$CATEGORY: $course$/top/Net',
    '',
    '::Q1::[html]Which port does <b>SSH</b> use\\: by default? {',
    '  =22#yes',
    '',
    '  ~23#Telnet uses 23.',
    '  ~%-50%25',
    '  ~21####See RFC 4253.',
    '}',
    '',
    'A port has 16 bits. {TRUE#It does.}',
    '',
    'SSH uses port {#22} by default.',
    '// between',
    '',
    'What is port 53 for? {=DNS =Domain Name System}',
    '',
    'Match. {=SSH -> 22 =DNS -> 53 =NTP -> 123}',
    '',
    'Broken {=a ~b',
    '',
  ].join('\n');

  it('is parsed for every kind of question that has a right answer', () => {
    expect(read(text).questions).toMatchObject([
      {
        line: 4,
        title: 'Q1',
        prompt: 'Which port does SSH use: by default?',
        right: '22',
        wrong: [{ text: '23', why: 'Telnet uses 23.' }, { text: '25', why: null }, { text: '21' }],
        why: 'See RFC 4253.',
      },
      { line: 12, right: 'True', wrong: [{ text: 'False', why: 'It does.' }] },
      { line: 14, prompt: 'SSH uses port _____ by default.', right: '22' },
      { line: 17, right: 'DNS', accept: ['Domain Name System'] },
      { line: 19, right: null, pairs: [{ left: 'SSH', right: '22' }, {}, { left: 'NTP', right: '123' }] },
    ]);
  });

  it.each([
    ['Broken {=a ~b', 4],
    ['Say all you know. {}', 4],
    ['Only a text.', 4],
    ['Between {#1..5}', 4],
    ['Both {~%50%a ~%50%b ~c}', 4],
    ['Neither {~a ~b}', 4],
    ['First line\nsecond {=a\n~b ~~ }', 6],
  ])('has a fault for %j, which affects no other question', (broken, line) => {
    const file = read(`A {=b ~c}\n\n// x\n${broken}\n\nD {=e ~f}\n`);
    expect(file.faults).toMatchObject([{ line }]);
    expect(file.questions.map(({ prompt }) => prompt)).toEqual(['A', 'D']);
  });

  it('is parsed as our own export wrote it', () => {
    const items = buildQuestionSet(catalog, { forms: QUIZ_FORMS, countPerConcept: 1, seed: 3, family: 'ports' });
    const several = items.filter(({ body }) => body.kind === 'choice' && body.several).length;
    const file = read(writeGift(items, catalog.families));
    expect(file.questions.length).toBe(items.length - several);
    expect(file.faults.length).toBe(several);
  });
});

describe('a list of ports', () => {
  const services = (file: string | Uint8Array) => draftContent(read(file), catalog, registry);

  it.each([
    'Port,Protocol,Service\n70,TCP,Gopher Two',
    'Net+ ports\n\nPort Number;Transport Protocol;Service Name\n70;tcp;Gopher Two',
    'Protocol,Port,TCP/UDP\nGopher Two,70,Tcp',
    'Port\tService\nTCP 70\tGopher Two',
    'Port|Service\n70/tcp|Gopher Two',
  ])('is parsed as %j', (text) => {
    expect(services(text)).toMatchObject({
      services: [{ label: 'Gopher Two', port: 70, transport: 'tcp' }],
      faults: [],
    });
  });

  it('is parsed from a workbook', () => {
    const sheet = rowOf(1, ['Port', 'Protocol', 'Service']) + rowOf(2, ['70', 'UDP', 'Gopher Two']);
    expect(services(sampleWorkbook([sheet])).services).toMatchObject([{ port: 70, transport: 'udp' }]);
  });

  it.each(['TCP/UDP', 'Both', 'tcp and udp', 'TCP, UDP', 'TCP & UDP', 'both (TCP/UDP)'])(
    'has both transports for %j',
    (cell) => {
      expect(services(`Port;Protocol;Service\n70;${cell};Gopher Two`).services).toMatchObject([
        { transport: 'tcp', alsoOver: ['udp'] },
      ]);
    },
  );

  it('says what is wrong with a port, and names the column', () => {
    const { faults } = services('Port,Protocol,Service\n20/21,TCP,A A\n70,,B B\n70,IPX,C C');
    expect(faults.map(({ line, message }) => [line, message.split(':')[0]])).toEqual([
      [2, 'port'],
      [3, 'transport'],
      [4, 'transport'],
    ]);
  });
});

describe('the draft of imported questions', () => {
  it('names what an author must add, and leaves out known and duplicate ones', () => {
    const known = catalog.concepts.flatMap((concept) => (concept.kind === 'written' ? concept.asks : []))[0];
    const draft = draftContent(
      read(`Term\tDefinition\nSSH\t22\n${known?.prompt}\t${known?.right}\nSSH\t22\n`),
      catalog,
      registry,
    );
    expect(draft).toMatchObject({ knownCount: 1, faults: [{ line: 4 }] });
    const yaml = writeDraft(draft, 'set.txt');
    expect(parse(yaml)).toEqual({ questions: [{ id: 'ssh', prompt: 'SSH', right: '22', number: 22 }] });
    expect(yaml).toMatch(/missing: concept, .*sources/);
  });

  it('is refused with the columns that were found if nothing says how to parse the file', () => {
    for (const file of ['a,b\n1,2\n', 'Title\na,b\n1,2\n', 'a\tb\tc\n1\t2\t3\n']) {
      expect(readQuestionFile(bytes(file))).toMatchObject({
        ok: false,
        code: 'no-header',
        columns: ['a', 'b'].concat(file.includes('c') ? 'c' : []),
      });
    }
  });

  it('never throws on any text', () => {
    const starts = fc.constantFrom('', '#separator:tab\n', '::a::', 'a {=', 'x\ty\n', 'port,service\n');
    fc.assert(
      fc.property(starts, fc.string({ unit: fc.constantFrom(...'ab{}=~#:\\\t\n",;|-> 1/') }), (start, text) => {
        const file = readQuestionFile(bytes(start + text));
        if (file.ok) expect(writeDraft(draftContent(file.value, catalog, registry), 'x')).toBeTypeOf('string');
      }),
      { numRuns: 500 },
    );
  });
});
