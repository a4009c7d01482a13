import { describe, expect, it } from 'vitest';
import { readRoster } from '@/lib/classroom/roster/read-roster';
import { rowOf, sampleWorkbook } from '../../table/sample-workbook';

const bytes = (text: string) => new TextEncoder().encode(text);
const ROWS = [
  { name: 'Zoë Meier', email: 'zoe@example.org' },
  { name: 'Ben, the second', email: 'ben@example.org' },
];
const AMARA_AND_ZOE = [
  { name: 'Amara Okafor', email: 'amara@example.org' },
  { name: 'Zoë Meier', email: 'zoe@example.org' },
];

describe('a roster', () => {
  it.each([
    ['commas', 'name,email\nZoë Meier,zoe@example.org\n"Ben, the second",ben@example.org\n'],
    [
      'a mark, semicolons, and Windows line ends',
      '\ufeffE-Mail;Name\r\nZOE@example.org;Zoë Meier\r\nben@example.org;"Ben, the second"',
    ],
    ['tabs and no header', 'Zoë Meier\tzoe@example.org\nBen, the second\tben@example.org'],
    [
      'a first and a last name',
      'First name,Last name,Email\nZoë,Meier,zoe@example.org\n"Ben,",the second,ben@example.org',
    ],
  ])('is parsed with %s', (_, text) => {
    expect(readRoster(bytes(text))).toMatchObject({ ok: true, value: { rows: ROWS, faults: [] } });
  });

  it.each([
    [
      'two headings of a school',
      'Student Name,Student Email\nAmara Okafor,amara@example.org\nZoë Meier,zoe@example.org',
    ],
    [
      'Canvas’s gradebook',
      'Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (123),Final Score\n,,,,,Manual Posting,\n    Points Possible,,,,,10.00,(read only)\n"Okafor, Amara",11,s11,amara@example.org,Net 1,9,90\n"Meier, Zoë",12,s12,zoe@example.org,Net 1,8,80\n"Student, Test",99,,5f1c0e,Net 1,,\n',
    ],
    [
      'Google Classroom’s grades',
      'Last Name,First Name,Email Address,Ports,Sockets\nDate,,,2026-11-01,2026-11-02\nPoints,,,10,10\nOkafor,Amara,amara@example.org,9,\nMeier,Zoë,zoe@example.org,8,\nClass average,,,8.5,\n',
    ],
    [
      'Blackboard’s tabs',
      '"Last Name"\t"First Name"\t"Username"\t"Student ID"\t"Last Access"\t"Availability"\n"Okafor"\t"Amara"\t"amara@example.org"\t"11"\t"2026-11-01"\t"Yes"\n"Meier"\t"Zoë"\t"zoe@example.org"\t"12"\t""\t"Yes"',
    ],
    [
      'Moodle in German',
      'Vorname,Nachname,E-Mail-Adresse,Gruppen\nAmara,Okafor,amara@example.org,A\nZoë,Meier,zoe@example.org,A',
    ],
    [
      'Moodle in French',
      'Prénom;Nom de famille;Adresse de courriel\nAmara;Okafor;amara@example.org\nZoë;Meier;zoe@example.org',
    ],
    [
      'Moodle in Spanish',
      'Nombre,Apellido(s),Dirección de correo\nAmara,Okafor,amara@example.org\nZoë,Meier,zoe@example.org',
    ],
    ['Moodle in Italian', 'Cognome,Nome,Indirizzo email\nOkafor,Amara,amara@example.org\nMeier,Zoë,zoe@example.org'],
    ['Moodle in Polish', 'Imię,Nazwisko,Adres e-mail\nAmara,Okafor,amara@example.org\nZoë,Meier,zoe@example.org'],
    [
      'Moodle in Russian',
      'Имя,Фамилия,Адрес электронной почты\nAmara,Okafor,amara@example.org\nZoë,Meier,zoe@example.org',
    ],
    ['Moodle in Turkish', 'Adı,Soyadı,E-posta adresi\nAmara,Okafor,amara@example.org\nZoë,Meier,zoe@example.org'],
    ['Name and Vorname', 'Name;Vorname;Mail\nOkafor;Amara;amara@example.org\nMeier;Zoë;zoe@example.org'],
    [
      'several addresses a row',
      'Parent email,Email,Name\np1@example.org,amara@example.org,Amara Okafor\np2@example.org,zoe@example.org,Zoë Meier',
    ],
    [
      'a title, empty rows, and empty columns',
      'Class of 2026,,,,\n,,,,\nNo.,Full name,E-mail,,\n1,Amara Okafor,amara@example.org,,\n,,,,\n2,Zoë Meier,zoe@example.org,,\n,,,,\n',
    ],
    ['the line sep=;', 'sep=;\r\nName;E-mail\r\nAmara Okafor;amara@example.org\r\nZoë Meier;zoe@example.org'],
    [
      'mailto: and names around addresses',
      'Name,Mail\nAmara Okafor,mailto:amara@example.org?subject=x\n,Zoë Meier <zoe@example.org>',
    ],
    ['a line break in quotes', 'Name,Mail\n"Amara\nOkafor",amara@example.org\nZoë Meier,zoe@example.org'],
    ['"Last, First" in every row', 'Name;Mail\n"Okafor, Amara";amara@example.org\n"Meier, Zoë";zoe@example.org'],
  ])('is parsed with %s', (_, text) => {
    expect(readRoster(bytes(text))).toMatchObject({
      ok: true,
      value: { rows: AMARA_AND_ZOE, faults: [], reading: { guessedNames: [] } },
    });
  });

  it('joins Chinese and Japanese names in their written order', () => {
    expect(readRoster(bytes('名,姓,メールアドレス\n花子,山田,hanako@example.org'))).toMatchObject({
      value: { rows: [{ name: '山田花子', email: 'hanako@example.org' }], reading: { guessedNames: [] } },
    });
  });

  it('is parsed by its contents if its language is unknown, and reports the columns used', () => {
    const text = 'სახელი,გვარი,ფოსტა,როლი\nAmara,Okafor,amara@example.org,learner\nZoë,Meier,zoe@example.org,learner';
    expect(readRoster(bytes(text))).toMatchObject({
      value: { rows: AMARA_AND_ZOE, faults: [], reading: { guessedNames: ['სახელი', 'გვარი'] } },
    });
  });

  it('may be one column of addresses, which then serve as names', () => {
    for (const head of ['', 'E-mail\n', '\ufeff']) {
      expect(readRoster(bytes(`${head}amara@example.org\nZoe@example.org\n`))).toMatchObject({
        value: {
          rows: ['amara@example.org', 'zoe@example.org'].map((email) => ({ name: email, email })),
          faults: [],
        },
      });
    }
  });

  it('is parsed from the first sheet of a workbook that has addresses', () => {
    const list = [rowOf(2, ['Name', 'E-mail']), rowOf(4, ['Amara Okafor', 'amara@example.org']), rowOf(5, ['Bad', ''])];
    expect(readRoster(sampleWorkbook([rowOf(1, ['Read me']), list.join('')]))).toMatchObject({
      value: {
        rows: AMARA_AND_ZOE.slice(0, 1),
        faults: [{ line: 5 }],
        reading: { unit: 'row', assumedEncoding: null },
      },
    });
  });

  it('is parsed from UTF-16 with or without its mark, and from Windows-1252, which it reports', () => {
    const text = 'name\temail\nZoë Meier\tzoe@example.org';
    const little = [Buffer.from(text, 'utf16le'), Buffer.from(`\ufeff${text}`, 'utf16le')];
    for (const file of [...little, ...little.map((each) => Buffer.from(each).swap16())]) {
      expect(readRoster(file)).toMatchObject({ value: { rows: ROWS.slice(0, 1), reading: { assumedEncoding: null } } });
    }
    expect(readRoster(Buffer.from(text, 'latin1'))).toMatchObject({
      value: { rows: ROWS.slice(0, 1), reading: { assumedEncoding: 'windows-1252' } },
    });
  });

  it('reports every bad line, and accepts the good ones', () => {
    const text =
      'name,email\n,a@example.org\nA,\nB,nothing\nC,c@example.org\nD,C@example.org\n"E,e@example.org\n\nF,f@example.org\nG,g@example.org; h@example.org';
    const read = readRoster(bytes(text));
    expect(read.ok && read.value.rows.map(({ name }) => name)).toEqual(['C', 'F']);
    expect(read.ok && read.value.faults.map(({ line }) => line)).toEqual([2, 3, 4, 6, 7, 10]);
  });

  it('normalizes addresses as accounts do, so that no one is listed twice', () => {
    const read = readRoster(bytes('name,email\nZoë Meier,Zoe@Exämple.de\nZoë Meier,zoe@xn--exmple-cua.de'));
    expect(read.ok && read.value.rows).toEqual([{ name: 'Zoë Meier', email: 'zoe@xn--exmple-cua.de' }]);
    expect(read.ok && read.value.faults.map(({ line }) => line)).toEqual([3]);
  });

  it('refuses a line with an unreadable name, a name with a link, or an address that cannot receive mail', () => {
    const lines = [
      '\u200b,a@example.org',
      'Ada\u202e,b@example.org',
      'evil.example,c@example.org',
      'Ada,jürgen@example.org',
    ];
    const read = readRoster(bytes(`name,email\n${lines.join('\n')}\nAda,d@example.org`));
    expect(read.ok && read.value.rows).toEqual([{ name: 'Ada', email: 'd@example.org' }]);
    expect(read.ok && read.value.faults.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(read.ok && new Set(read.value.faults.map(({ message }) => message)).size).toBeGreaterThan(2);
  });

  it.each([
    ['empty', bytes(' \n\n')],
    ['old-workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['too-many-lines', bytes(`name,email\n${'A,a@example.org\n'.repeat(100_000)}`)],
  ])('is refused as a whole if it is %s', (code, file) => {
    expect(readRoster(file)).toEqual({ ok: false, code, columns: [] });
  });

  it('without addresses is refused with the columns that were found', () => {
    for (const file of [
      bytes('Net 1\n\nStudent,ID,Section\nA,1,x\n'),
      sampleWorkbook([rowOf(2, ['Student', 'ID', 'Section'])]),
    ]) {
      expect(readRoster(file)).toEqual({ ok: false, code: 'no-addresses', columns: ['Student', 'ID', 'Section'] });
    }
  });

  it('reports one fault per row, however long its cells are', () => {
    const read = readRoster(bytes(`name,email\nA,a@example.org\n${`"${'@<a'.repeat(20_000)}",b@\n`.repeat(50)}`));
    expect(read.ok && read.value.faults.length).toBe(50);
  });
});
