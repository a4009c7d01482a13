import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import type { Goal } from '@/lib/catalog/goal';
import { listGoalPresets } from '@/lib/catalog/goal-presets';
import { listFamilyColumns } from '@/lib/classroom/insight/learner-columns';
import type { ConceptId } from '@/lib/ids';

/** Topics that are often assigned together. */
export type Preset = {
  readonly id: string;
  readonly title: string;
  readonly conceptIds: readonly ConceptId[];
  /** The goal that the preset covers or belongs to as a section; null for the core and for families. */
  readonly goal: Pick<Goal, 'id' | 'title'> | null;
};

/**
 * Returns the presets for assignments: the core, each family, and the goals. Every preset contains at least one
 * concept.
 */
export function listPresets(catalog: Catalog): readonly Preset[] {
  const { concepts } = catalog;
  const idsOf = (has: (concept: Concept) => boolean) => concepts.filter(has).map(({ id }) => id);
  const core = (kind: Concept['kind']) => idsOf((concept) => concept.tier === 'core' && concept.kind === kind);
  const presets = [
    { id: 'core-ideas', title: 'Core ideas', conceptIds: core('written') },
    { id: 'core-services', title: 'Core services', conceptIds: core('service') },
    ...listFamilyColumns(catalog).map(({ id, label, group }) => ({
      id,
      title: group === 'services' ? `${label} ports` : label,
      conceptIds: idsOf(({ family }) => family === id),
    })),
  ];
  const plain = presets.filter(({ conceptIds }) => conceptIds.length > 0).map((preset) => ({ ...preset, goal: null }));
  return [...plain, ...listGoalPresets(catalog)];
}
