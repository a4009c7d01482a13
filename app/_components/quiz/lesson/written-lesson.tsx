import type { FoldedPart, LessonCard, Unlike } from '@/lib/study/lesson/lesson-card';
import { PortText } from '../../port-text';

type WrittenLessonProps = {
  readonly card: Extract<LessonCard, { readonly kind: 'written' }>;
  /** Whether a phone needs the space for a drawing. */
  readonly isDense: boolean;
};

const sizeOf = (isDense: boolean): string => (isDense ? 'max-sm:text-sm/5' : '');

/** The definition of a topic and two facts about it. */
export function WrittenLesson({ card, isDense }: WrittenLessonProps) {
  return (
    <>
      <p className="sm:text-lg/7">
        <PortText text={card.definition} />
      </p>
      <Facts facts={card.facts} isDense={isDense} />
    </>
  );
}

function Facts({ facts, isDense }: { readonly facts: readonly string[]; readonly isDense: boolean }) {
  return (
    <ul className={`grid list-disc gap-1 pl-5 marker:text-accent sm:gap-2 ${sizeOf(isDense)}`}>
      {facts.map((fact) => (
        <li key={fact}>
          <PortText text={fact} />
        </li>
      ))}
    </ul>
  );
}

/** Names a topic that this one is often confused with, and explains the difference. */
export function UnlikeNote({ unlike, isDense }: { readonly unlike: Unlike; readonly isDense: boolean }) {
  return (
    <p className={`rounded-lg bg-sunk px-3 py-2 sm:px-4 sm:py-3 ${sizeOf(isDense)}`}>
      <strong className="font-semibold">Not the same as {unlike.title}.</strong> <PortText text={unlike.text} />
    </p>
  );
}

/** The part of a lesson that stays collapsed until the learner opens it. */
export function FoldedNote({ facts, unlike, isDense }: FoldedPart & { readonly isDense: boolean }) {
  return (
    <details>
      <summary className="-mx-2 flex min-h-11 w-fit cursor-pointer items-center rounded-lg px-2 font-medium underline underline-offset-4">
        More
      </summary>
      <div className="grid gap-2 sm:gap-3">
        {facts.length > 0 && <Facts facts={facts} isDense={isDense} />}
        {unlike && <UnlikeNote unlike={unlike} isDense={isDense} />}
      </div>
    </details>
  );
}
