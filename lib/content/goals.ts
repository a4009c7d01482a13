import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkCitations } from '@/lib/catalog/check/citations';
import { checkGoals, listMissingGoals } from '@/lib/catalog/check/goals';
import type { Concept, Family } from '@/lib/catalog/concept';
import type { Goal, GoalSection } from '@/lib/catalog/goal';
import { parseSource } from '@/lib/catalog/source';
import { conceptIdSchema, goalIdSchema } from '@/lib/ids';
import type { Fault } from './fault';
import { readYaml, type YamlFile } from './read-yaml';
import { type GoalFile, goalFileSchema } from './schema';

/** The data that goals refer to. */
type Around = {
  readonly families: readonly Family[];
  readonly concepts: readonly Concept[];
  readonly namedSources: ReadonlyMap<string, string>;
  readonly unreadIds: ReadonlySet<string>;
};

const FOLDER = 'content/goals';

/**
 * Reads `content/goals` in a project folder. No question is made from goals, so the catalog's version does not depend
 * on them. Returns the goals sorted by their order. Each fault has a file, a line, and a column.
 */
export function readGoals(
  root: string,
  around: Around,
): { readonly goals: readonly Goal[]; readonly faults: readonly Fault[] } {
  const folder = path.join(root, FOLDER);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  const files = names.sort().map((name) => ({
    stem: name.slice(0, -'.yaml'.length),
    yaml: readYaml(`${FOLDER}/${name}`, readFileSync(path.join(folder, name), 'utf8'), goalFileSchema),
  }));
  const faults: Fault[] = listMissingGoals(files.map(({ stem }) => stem)).map(missingGoal);
  const places = new Map<Goal, YamlFile<GoalFile>>();
  const orders = new Map<Goal, number>();
  for (const { stem, yaml } of files) {
    faults.push(...yaml.faults);
    if (!yaml.value) continue;
    for (const { path, message, hint } of checkCitations(yaml.value, around.namedSources)) {
      faults.push(yaml.faultAt(path, message, hint));
    }
    if (yaml.value.id !== stem) {
      faults.push(yaml.faultAt(['id'], `the file is named ${stem}.yaml`, 'make the id equal to the name of the file'));
    }
    const goal = toGoal(yaml.value, around);
    places.set(goal, yaml);
    orders.set(goal, yaml.value.order);
  }
  const goals = [...places.keys()].sort((a, b) => (orders.get(a) ?? 0) - (orders.get(b) ?? 0));
  for (const { goal, path, message, hint } of checkGoals(goals, around)) {
    const fault = places.get(goal)?.faultAt(path, `${goal.id}: ${message}`, hint);
    if (fault) faults.push(fault);
  }
  return { goals, faults };
}

const missingGoal = (id: string): Fault => ({
  file: `${FOLDER}/${id}.yaml`,
  line: 1,
  column: 1,
  message: 'is missing, but learners have this goal',
  hint: 'put the file back',
});

function toGoal(file: GoalFile, { families, concepts, namedSources }: Around): Goal {
  const isWhole = file.covers !== undefined;
  return {
    id: goalIdSchema.parse(file.id),
    title: file.title,
    shortTitle: file.shortTitle,
    summary: file.summary,
    trademark: file.trademark ?? null,
    restsOn: file.restsOn ?? null,
    isWhole,
    sections: isWhole ? listFamilySections(families, concepts) : (file.sections ?? []).map(toSection),
    sources: file.sources.flatMap((text) => parseSource(text, namedSources) ?? []),
  };
}

const toSection = ({
  objective,
  weight,
  concepts,
  ...section
}: NonNullable<GoalFile['sections']>[number]): GoalSection => ({
  ...section,
  objective: objective ?? null,
  weight: weight ?? null,
  concepts: concepts.map((id) => conceptIdSchema.parse(id)),
});

const listFamilySections = (families: readonly Family[], concepts: readonly Concept[]): readonly GoalSection[] =>
  families
    .map(({ id, label }) => ({
      id,
      title: label,
      objective: null,
      weight: null,
      concepts: concepts
        .filter((concept) => concept.family === id && !(concept.kind === 'service' && concept.isRetired))
        .map((concept) => concept.id),
    }))
    .filter((section) => section.concepts.length > 0);
