import { beforeAll, describe, expect, inject, it } from 'vitest';
import { rowOf, sampleWorkbook } from '../../unit/table/sample-workbook';
import { formOf, newPerson, post } from '../permissions/cast';
import { fillForm, makeVisitor } from '../visitor';

const { url } = inject('app');
const ines = makeVisitor(url);
let people: string;

beforeAll(async () => {
  await ines.signUp(newPerson('Ines'));
  const opened = await post(ines, '/classes', 'name="name"', { name: 'Uploads' });
  people = `/classes/${opened.headers.get('location')?.split('/').at(-1)}/people`;
});

/** Uploads a file as a roster. Returns the resulting page. */
async function upload(file: Uint8Array, name: string): Promise<string> {
  const body = fillForm(await formOf(ines, people, 'name="roster"'), {});
  body.set('roster', new File([new Uint8Array(file)], name));
  const response = await ines.request(people, { method: 'POST', body });
  expect(response.status).toBe(200);
  return response.text();
}

describe('a roster that is uploaded', () => {
  it('is read from a workbook, whatever its name', async () => {
    const rows = rowOf(1, ['Name', 'E-mail']) + rowOf(2, ['Zoë Meier', 'zoe@example.org']);
    const html = await upload(sampleWorkbook([rows]), 'class.csv');
    expect(html).toContain('zoe@example.org');
    expect(html).not.toContain('aria-invalid="true"');
  });

  it('is refused, with the columns that were found, if it has no addresses', async () => {
    const html = await upload(new TextEncoder().encode('Student,ID,Section\n"Meier, Zoë",1,Net\n'), 'grades.csv');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('Student, ID, Section');
  });

  it('is refused if it would unpack to a much larger size, and the app keeps running', async () => {
    const html = await upload(sampleWorkbook([`<row><c><v>${' '.repeat(18e6)}</v></c></row>`]), 'bomb.xlsx');
    expect(html).toContain('aria-invalid="true"');
    expect((await ines.request('/api/health')).status).toBe(200);
  });
});
