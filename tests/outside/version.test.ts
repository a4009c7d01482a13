import fs from 'node:fs';
import { expect, inject, it } from 'vitest';
import packageFile from '@/package.json' with { type: 'json' };
import { makeVisitor } from './visitor';

const { url, logFile } = inject('app');
const { version } = packageFile;

const readFooter = (html: string): string =>
  /<footer[\s\S]*?<\/footer>/.exec(html)?.[0].replaceAll('<!-- -->', '') ?? '';

it.each(['/', '/sign-in', '/topics', '/how-it-works'])('the footer of %s shows everyone the version', async (path) => {
  expect(readFooter(await (await fetch(url + path)).text())).toContain(version);
});

it('the footer of a learner’s page shows the version', async () => {
  const visitor = makeVisitor(url);
  await visitor.signUp({ name: 'Vera', email: 'vera@version.test', password: 'a sentence about ports' });
  expect(readFooter(await (await visitor.request('/today')).text())).toContain(version);
});

it.each(['/api/health', '/api/ready'])('%s shows no more than necessary', async (path) => {
  expect(await (await fetch(url + path)).text()).not.toContain(version);
});

it('the first line that the app prints shows the version', () => {
  expect(fs.readFileSync(logFile, 'utf8').split('\n')[0]).toContain(version);
});
