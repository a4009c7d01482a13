import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { printQuestions } from '@/lib/cli/questions/print-questions';
import { tryAnswer } from '@/lib/cli/questions/try-answer';
import { content } from '../../../content';

const root = path.resolve(import.meta.dirname, '../../../..');
const DEFAULTS = { count: '10', seed: '1', json: false, 'after-too-broad': false };
const dhcp = { conceptId: 'dhcp-server', form: 'typed-term', seed: 1, afterTooBroad: false };
const attempt = (tried: Partial<Parameters<typeof tryAnswer>[1]>) =>
  tryAnswer(content.catalog, { ...dhcp, text: 'DHCP server', ...tried });

describe('a typed answer that an author tries', () => {
  it('is printed with the question, the verdict, and what the learner reads', () => {
    expect(attempt({ text: 'DHCP client' })).toEqual({
      conceptId: 'dhcp-server',
      form: 'typed-term',
      seed: 1,
      prompt: expect.stringContaining('UDP port 67'),
      response: 'DHCP client',
      outcome: 'wrong',
      counts: true,
      why: expect.stringContaining('DHCP client'),
      misconceptionId: 'dhcp-server~dhcp-client/name',
      right: 'DHCP server',
    });
  });

  it('does not count if a learner would be asked again, and may be the second try', () => {
    expect(attempt({ text: 'DHCP' })).toMatchObject({ outcome: 'too-broad', counts: false, why: null });
    expect(attempt({ text: 'DHCP', afterTooBroad: true })).toMatchObject({ outcome: 'wrong', counts: true });
    expect(attempt({ text: 'DHCP servr' })).toMatchObject({ outcome: 'nearly', counts: false });
    expect(attempt({ text: '?' })).toMatchObject({ outcome: 'unreadable', counts: false });
  });

  it('shows the sentence with its gap if there is one', () => {
    expect(attempt({ conceptId: 'ldap', form: 'cloze' }).prompt).toContain('____');
  });

  it.each([
    [{ conceptId: 'parcel' }, 'There is no concept "parcel".'],
    [{ form: 'match' }, /^--form takes .*, not "match"\.$/],
    [{ conceptId: 'icmp', form: 'read-address' }, /^--form takes/],
    [{ conceptId: 'svc-mail', form: 'typed-term' }, 'The concept svc-mail has no question of the form typed-term.'],
    [{ text: 'x'.repeat(121) }, /^--respond takes one line/],
  ] as const)('is refused with a message: %o', (tried, message) => {
    expect(() => attempt(tried)).toThrow(message);
  });

  it('is printed as one line of JSON', () => {
    const wanted = { concept: 'ssh', form: 'typed-term', respond: 'SSH server' };
    const [line, ...more] = printQuestions({ ...DEFAULTS, ...wanted }, () => content.catalog);
    expect(more).toEqual([]);
    expect(line).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(line ?? '')).toMatchObject({ conceptId: 'ssh', outcome: 'right' });
  });

  it('is not tried if the request is invalid: the command says so in one sentence and exits with code 1', () => {
    const words = ['--import', 'tsx', 'lib/cli/questions.ts', '--form', 'typed-term', '--respond', 'SSH server'];
    const refused = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
    expect(refused.status).toBe(1);
    expect(refused.stderr.trim()).toBe('--respond also needs --concept and --form.');
  }, 60_000);
});
