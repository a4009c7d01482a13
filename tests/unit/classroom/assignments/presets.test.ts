import { describe, expect, it } from 'vitest';
import { listPresets } from '@/lib/classroom/assignments/presets';
import { content } from '../../../content';

const { catalog } = content;

describe('the presets of an assignment', () => {
  const presets = listPresets(catalog);

  it('have unique ids and titles', () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    expect(new Set(presets.map(({ title }) => title)).size).toBe(presets.length);
  });

  it('contain every topic in exactly one family, and the core topics once more', () => {
    const timesIn = new Map<string, number>();
    for (const { conceptIds, goal } of presets) {
      if (goal !== null) continue;
      for (const id of conceptIds) timesIn.set(id, (timesIn.get(id) ?? 0) + 1);
    }
    expect(catalog.concepts.map(({ id }) => timesIn.get(id))).toEqual(
      catalog.concepts.map(({ tier }) => (tier === 'core' ? 2 : 1)),
    );
  });

  it('include the goals and their sections, but not the goal of everything', () => {
    const ofGoals = presets.flatMap(({ goal }) => goal?.id ?? []);
    expect(new Set(ofGoals)).toEqual(new Set(catalog.goals.flatMap(({ id, isWhole }) => (isWhole ? [] : [id]))));
  });

  it('separate ideas and services in the core', () => {
    const kindsOf = (id: string) =>
      new Set(presets.find((preset) => preset.id === id)?.conceptIds.map((each) => catalog.get(each).kind));
    expect(kindsOf('core-ideas')).toEqual(new Set(['written']));
    expect(kindsOf('core-services')).toEqual(new Set(['service']));
  });
});
