import type { MatchQuestion } from '@/lib/quiz/forms/match/question';
import { PortText } from '../../port-text';
import { MARK_LOOKS, MarkIcon, type markRow } from '../marks/mark';
import { isLong } from './match-tiles';

type MatchedRowsProps = {
  readonly question: MatchQuestion;
  readonly partners: readonly number[];
  readonly places: readonly number[];
  readonly markOf: (item: number) => ReturnType<typeof markRow>;
};

/** The pairs once they are judged: each item next to its right partner, and what was given where that was wrong. */
export function MatchedRows({ question, partners, places, markOf }: MatchedRowsProps) {
  const { left, right } = question;
  const beside = isLong(question) ? 'sm:grid-cols-2' : 'grid-cols-2';
  return (
    <ul className="grid gap-2" data-testid="pairs">
      {left.map((text, item) => {
        const mark = markOf(item);
        const given = right[partners[item] ?? -1];
        return (
          <li
            key={text}
            data-mark={mark}
            className={`grid min-h-12 items-center gap-x-3 gap-y-1 rounded-[10px] border px-3 py-2 leading-snug ${beside} ${MARK_LOOKS}`}
          >
            <span>
              <PortText text={text} />
            </span>
            <span className="flex items-center justify-between gap-2">
              <span>
                <span className="font-medium">
                  <PortText text={right[places[item] ?? -1] ?? ''} />
                </span>
                {mark === 'wrong' && given !== undefined && (
                  <span className="block text-sm">
                    You: <PortText text={given} />
                  </span>
                )}
              </span>
              {mark !== '' && <MarkIcon mark={mark} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
