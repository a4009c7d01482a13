import Link from 'next/link';
import type { LeechView } from '@/lib/study/answer/verdict-view';
import { formatCount } from '@/lib/words/count';

type LeechNoteProps = LeechView & { readonly id: string; readonly title: string };

/** Suggests other ways to learn a concept that the learner has forgotten too often. */
export function LeechNote({ id, title, lapseCount, confusableTitle }: LeechNoteProps) {
  return (
    <div data-testid="leech" className="rounded-lg border border-line bg-card px-3 py-2">
      <p>
        You have forgotten “{title}” {formatCount(lapseCount, 'time')}. From now on, each review uses a different form
        of question. This may help:
      </p>
      <ul className="list-disc pt-1 pl-5 [&_a]:underline">
        <li>
          <Link href={`/today/practice/${id}`} prefetch={false}>
            Practice this topic
          </Link>
        </li>
        {confusableTitle !== null && (
          <li>
            <Link href={`/topics/${id}#side-by-side`} prefetch={false}>
              Compare it with “{confusableTitle}”
            </Link>
          </li>
        )}
        <li>
          <Link href={`/topics/${id}`} prefetch={false}>
            Read about it
          </Link>
        </li>
        <li>Or choose “Stop asking me this” in the menu.</li>
      </ul>
    </div>
  );
}
