import type { Catalog } from '@/lib/catalog/catalog';
import { countConcepts, listPrerequisitesOf } from '@/lib/catalog/course';
import type { Goal } from '@/lib/catalog/goal';
import { ContentError } from '@/lib/content/fault';
import { loadContent } from '@/lib/content/load';
import { formatCount, plural } from '@/lib/words/count';
import { runCommand } from './run/run-command';

/** Describes how many concepts a goal covers, and which of them are prerequisites that the goal does not list. */
function describeGoal(catalog: Catalog, goal: Goal): string {
  const along = listPrerequisitesOf(catalog, goal);
  const added = `${formatCount(along.length, 'prerequisite')} ${plural(along.length, 'is', 'are')} added`;
  const told = along.length === 0 ? 'no prerequisites are added' : `${added}: ${along.join(', ')}`;
  return `goal ${goal.id}: ${countConcepts(catalog, goal)} concepts; ${goal.isWhole ? 'the whole catalog' : told}`;
}

/**
 * Checks everything under `content/`. Prints every fault with its position and a hint. The exit code is 1 if there is a
 * fault.
 */
runCommand('npm run content:check', async () => {
  try {
    const { catalog } = loadContent(process.cwd());
    const services = catalog.services.length;
    console.log(
      `content: ${catalog.concepts.length - services} concepts, ${services} services, version ${catalog.version}`,
    );
    for (const goal of catalog.goals) console.log(describeGoal(catalog, goal));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const count = error.faults.length;
    const files = new Set(error.faults.map(({ file }) => file)).size;
    console.error(error.message);
    console.error(
      `\n${formatCount(count, 'error')} in ${formatCount(files, 'file')}. content/README.md says how to write a concept.`,
    );
    process.exitCode = 1;
  }
});
