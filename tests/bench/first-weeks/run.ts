import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadContent } from '@/lib/content/load';
import { KINDS } from './kinds';
import { playWeeks, type Weeks } from './play';
import { dayLines, type Group, reportGroups } from './report';

/**
 * `npm run bench:weeks` simulates the first 30 days of each goal for several kinds of learners, with the product's own
 * use cases, and prints three tables. `-- --goals essentials --kinds "knows half" --seeds 1 --each` simulates fewer
 * learners and also prints each day.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1,2,3' },
    days: { type: 'string', default: '30' },
    goals: { type: 'string', default: '' },
    kinds: { type: 'string', default: '' },
    each: { type: 'boolean', default: false },
  },
});
const { catalog } = loadContent(path.resolve(import.meta.dirname, '../../..'));
const isNamed = (name: string, names: string) => names === '' || names.split(',').includes(name);

const groups: Group[] = [];
for (const goal of catalog.goals.filter(({ id }) => isNamed(id, values.goals))) {
  for (const kind of KINDS.filter(({ title }) => isNamed(title, values.kinds))) {
    const all: Weeks[] = [];
    for (const seed of values.seeds.split(',').map(Number)) {
      const weeks = await playWeeks(catalog, { goal, kind, seed, dayCount: Number(values.days) });
      if (values.each) console.log(`${goal.shortTitle}, ${kind.title}, learner ${seed}\n${dayLines(weeks)}\n`);
      all.push(weeks);
    }
    groups.push({ goal: goal.shortTitle, kind: kind.title, all });
  }
}
console.log(reportGroups(groups));
