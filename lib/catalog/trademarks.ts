import { formatList } from '@/lib/words/list';
import type { Goal } from './goal';

/** Says which names in the titles of goals are trademarks, and who owns them. Returns an empty text when none are. */
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
    return `${names} ${marks.size === 1 ? 'is a trademark' : 'are trademarks'} of ${owner.replace(/\.$/, '')}.`;
  });
  const end = owners.size === 1 ? 'The owner neither sponsors' : 'The owners neither sponsor';
  return `${told.join(' ')} ${end} nor ${owners.size === 1 ? 'endorses' : 'endorse'} Well Known.`;
}
