import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORM_NAMES, FORMS } from '@/lib/quiz/forms/registry';

const root = path.resolve(import.meta.dirname, '../../../..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'app', 'lib'], {
  cwd: root,
})
  .toString()
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && existsSync(path.join(root, file)));

/** The folders and registries that may mention a form by name. */
const HOMES = /^(lib\/quiz|app\/_components\/quiz)\/forms\//;
/** Names that are also ordinary words in code. They mean a form only in a file that deals with questions. */
const ORDINARY = ['match', 'order', 'sort'];

function mentionsForm(file: string): boolean {
  const text = readFileSync(path.join(root, file), 'utf8');
  const isOfQuestions = /from '.*quiz\//.test(text);
  return FORM_NAMES.some(
    (form) => (isOfQuestions || !ORDINARY.includes(form)) && new RegExp(`['"\`]${form}['"\`]`).test(text),
  );
}

describe('a form of question', () => {
  it('is mentioned by name only in its folder and the two registries', () => {
    const homes = files.filter((file) => HOMES.test(file));
    expect(homes.filter(mentionsForm).length).toBeGreaterThan(FORM_NAMES.length);
    expect(files.filter((file) => !HOMES.test(file) && mentionsForm(file))).toEqual([]);
  });

  it('has its own folder on the server and a file in the browser', () => {
    for (const form of FORM_NAMES) {
      expect(files).toContain(`lib/quiz/forms/${form}/form.ts`);
      expect(files).toContain(`app/_components/quiz/forms/${form}.tsx`);
    }
  });

  it('makes questions, keys, and responses with the name under which it is registered', () => {
    for (const form of FORM_NAMES) expect(FORMS[form].responseSchema.shape.form.value).toBe(form);
  });

  it('is introductory in exactly one case, and self-graded in exactly one case', () => {
    expect(FORM_NAMES.filter((form) => 'introduces' in FORMS[form])).toHaveLength(1);
    expect(FORM_NAMES.filter((form) => FORMS[form].kind === 'self-graded')).toHaveLength(1);
  });
});
