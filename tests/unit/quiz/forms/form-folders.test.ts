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

/** The folders and registries in which a form may be mentioned by its name. */
const HOMES = /^(lib\/quiz|app\/_components\/quiz)\/forms\//;
/** Words of ordinary code too. They are a form's name only in a file that knows of questions. */
const ORDINARY = ['match', 'order', 'sort'];

function mentionsForm(file: string): boolean {
  const text = readFileSync(path.join(root, file), 'utf8');
  const isOfQuestions = /from '.*quiz\//.test(text);
  return FORM_NAMES.some(
    (form) => (isOfQuestions || !ORDINARY.includes(form)) && new RegExp(`['"\`]${form}['"\`]`).test(text),
  );
}

describe('a form of question', () => {
  it('is mentioned by its name only in its folder and the two registries', () => {
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

  it('makes questions, keys and responses that carry the name it is registered under', () => {
    for (const form of FORM_NAMES) expect(FORMS[form].responseSchema.shape.form.value).toBe(form);
  });

  it('is the introductory one exactly once, and self-graded exactly once', () => {
    expect(FORM_NAMES.filter((form) => 'introduces' in FORMS[form])).toHaveLength(1);
    expect(FORM_NAMES.filter((form) => FORMS[form].kind === 'self-graded')).toHaveLength(1);
  });
});
