import type { Catalog } from '@/lib/catalog/catalog';
import type { Concept } from '@/lib/catalog/concept';
import { listFamilyColumns } from '@/lib/classroom/insight/learner-columns';
import type { ConceptId } from '@/lib/ids';

/** Topics that are often assigned together. */
export type Preset = {
  readonly id: string;
  readonly title: string;
  /** In the catalog's order. */
  readonly conceptIds: readonly ConceptId[];
};

/** Returns the presets that an assignment can be made of: the core first, then each family. None is empty. */
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
  return presets.filter(({ conceptIds }) => conceptIds.length > 0);
}
