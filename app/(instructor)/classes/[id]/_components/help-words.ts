import type { HelpReason } from '@/lib/classroom/insight/help-reasons';
import { formatCount } from '@/lib/words/count';

/** Returns a reason as a few words for a chip. */
export function nameReason(reason: HelpReason): string {
  switch (reason.kind) {
    case 'away':
      return reason.lastStudiedOn === null ? 'Has not started' : `Not seen for ${formatCount(reason.days, 'day')}`;
    case 'missed-days':
      return `Missed ${reason.missedCount} of ${formatCount(reason.plannedCount, 'planned day')}`;
    case 'overdue':
      return `${formatCount(reason.dueCount, 'topic')} overdue`;
    case 'forgetting':
      return `Forgetting ${reason.forgottenCount} of ${formatCount(reason.knownCount, 'topic')}`;
  }
}

/** Returns a short message that offers help to a learner. The instructor copies, edits, and sends it. */
export function writeMessage(name: string, reason: HelpReason): string {
  return `Hi ${name}, ${noticed(reason)} Is there anything I can help you with?`;
}

function noticed(reason: HelpReason): string {
  switch (reason.kind) {
    case 'away':
      return reason.lastStudiedOn === null
        ? 'you haven’t started with Well Known yet. The first quiz takes about five minutes.'
        : 'I haven’t seen you on Well Known for a while. Five minutes is enough to get going again.';
    case 'missed-days':
      return 'the last two weeks seem to have been busy for you. Even five minutes a day keeps your knowledge fresh.';
    case 'overdue':
      return 'some reviews have piled up for you. There’s no need to do them all at once: a few minutes a day is enough.';
    case 'forgetting':
      return 'this week is a good time for a few reviews: they keep what you have learned from fading.';
  }
}
