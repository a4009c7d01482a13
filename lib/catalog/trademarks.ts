import { plural } from '@/lib/words/count';
import { formatList } from '@/lib/words/list';
import type { Goal } from './goal';

/** Says which names in the titles of goals are trademarks, and who owns them. Returns an empty string if none are. */
export function describeTrademarks(goals: readonly Pick<Goal, 'trademark'>[]): string {
  const owners = new Map<string, Set<string>>();
  for (const { trademark } of goals) {
    if (!trademark) continue;
    const marks = owners.get(trademark.owner) ?? new Set<string>();
    for (const mark of trademark.marks) marks.add(mark);
    owners.set(trademark.owner, marks);
  }
  if (owners.size === 0) return '';
  const told = [...owners].map(([owner, marks]) => {
    const names = formatList([...marks]);
    return `${names} ${plural(marks.size, 'is a trademark', 'are trademarks')} of ${owner.replace(/\.$/, '')}.`;
  });
  const end = plural(owners.size, 'The owner neither sponsors nor endorses', 'The owners neither sponsor nor endorse');
  return `${told.join(' ')} ${end} Well Known.`;
}
