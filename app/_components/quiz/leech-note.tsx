import Link from 'next/link';
import type { LeechView } from '@/lib/study/answer/verdict-view';
import { formatCount } from '@/lib/words/count';
import { Notice } from '../ui/field';

type LeechNoteProps = LeechView & { readonly id: string; readonly title: string };

/** Said when a concept has failed so often that more of the same will not help: other ways in. */
export function LeechNote({ id, title, lapseCount, confusableTitle }: LeechNoteProps) {
  return (
    <Notice tone="plain">
      <p>
        “{title}” has been forgotten {formatCount(lapseCount, 'time')}. More of the same seldom helps; it now comes in
        another form each time. Other ways in:
      </p>
      <ul className="list-disc pt-1 pl-5 [&_a]:underline">
        <li>
          <Link href={`/concepts/${id}/practice`} prefetch={false}>
            practise it in all its forms
          </Link>
        </li>
        {confusableTitle !== null && (
          <li>
            <Link href={`/topics/${id}#side-by-side`} prefetch={false}>
              see it side by side with “{confusableTitle}”
            </Link>
          </li>
        )}
        <li>
          <Link href={`/topics/${id}`} prefetch={false}>
            read the explanation
          </Link>
        </li>
        <li>or suspend it for now</li>
      </ul>
    </Notice>
  );
}
