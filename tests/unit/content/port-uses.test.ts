import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readPortUses } from '@/lib/content/port-uses';
import { content } from '../../content';
import { CUSTOMARY, RANGES, sampleContent } from './sample-content';

const project = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'well-known-uses-'));
cpSync(path.join(project, 'content'), path.join(folder, 'content'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const sample = sampleContent();
afterAll(sample.remove);
beforeEach(() => {
  sample.reset();
  for (const file of [CUSTOMARY, RANGES]) {
    cpSync(path.join(project, 'content', file), path.join(folder, 'content', file));
  }
});

function change(file: string, from: string | RegExp, to: string): void {
  const name = path.join(folder, 'content', file);
  const before = readFileSync(name, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(name, after);
}

describe('customary uses and rows for ranges', () => {
  it('have no faults', () => {
    expect(readPortUses(project, content.registry).faults).toEqual([]);
  });

  it('do not change the catalog’s version, because no question is made from them', () => {
    const before = sample.version();
    sample.change(CUSTOMARY, 'a VNC viewer', 'the VNC viewer');
    sample.change(RANGES, 'X Window System', 'The X Window System');
    expect(sample.version()).toBe(before);
  });

  it.each([
    [
      'a use that is called registered',
      CUSTOMARY,
      'use: "a Java VNC viewer',
      'use: "registered for VNC, viewer',
      /customary/,
    ],
    ['a port that does not exist', CUSTOMARY, 'port: 5800,', 'port: 580000,', /port/],
    ['a repeated use', CUSTOMARY, /(- .*VNC.*)\n/, '$1\n$1\n', /twice/],
    [
      'an unknown source',
      CUSTOMARY,
      'sources: ["x11vnc: x11vnc(1)"]',
      'sources: [a friend]',
      /unknown source "a friend"/,
    ],
    ['a field that does not exist', RANGES, 'name: x11', 'nome: x11', /nome/],
    ['a range that ends before it begins', RANGES, 'last: 6063', 'last: 5063', /comes before/],
    ['a row that the package has', RANGES, 'first: 6000', 'first: 5999', /already has a row for 5999\/tcp/],
    ['rows that overlap', RANGES, /(- .*x11.*)\n/, '$1\n$1\n', /overlaps/],
    ['a row without a source', RANGES, /(x11.*)sources: \[IANA registry\]/, '$1sources: []', /needs a source/],
  ])('with %s are refused, with file, line, and column', (_, file, from, to, message) => {
    change(file, from, to);
    const { faults } = readPortUses(folder, content.registry);
    expect(faults.map((fault) => fault.message).join('\n')).toMatch(message);
    for (const fault of faults) {
      expect(fault.file).toBe(`content/${file}`);
      expect(fault.line).toBeGreaterThan(1);
      expect(fault.column).toBeGreaterThan(0);
    }
  });

  it('prevent the content from loading when they have faults', () => {
    expect(sample.faults()).toEqual([]);
    sample.change(RANGES, 'last: 6063', 'last: 5063');
    sample.change(CUSTOMARY, 'sources: [RFC 9293 §3.1]', 'sources: [a friend]');
    const told = sample.faults().map(({ message }) => message);
    expect(told).toEqual([expect.stringMatching(/unknown source "a friend"/), expect.stringMatching(/comes before/)]);
  });
});
