import { useRef } from 'react';
import type { MatchQuestion } from '@/lib/quiz/forms/match/question';
import { PortText } from '../../port-text';
import { MARK_LOOKS, MarkIcon, type markRow } from '../marks/mark';
import { isLong } from './match-tiles';
import { useUncrossing } from './uncross';

type MatchedRowsProps = {
  readonly question: MatchQuestion;
  readonly partners: readonly number[];
  readonly places: readonly number[];
  readonly markOf: (item: number) => ReturnType<typeof markRow>;
};

/**
 * The pairs after marking: each item next to its right partner, and the learner's answer if it was wrong. The partners
 * of wrong pairs slide in from where the learner put them.
 */
export function MatchedRows({ question, partners, places, markOf }: MatchedRowsProps) {
  const { left, right } = question;
  const list = useRef<HTMLUListElement>(null);
  useUncrossing(list);
  const beside = isLong(question) ? 'sm:grid-cols-2' : 'grid-cols-2';
  return (
    <ul ref={list} className="grid gap-2" data-testid="pairs">
      {left.map((text, item) => {
        const mark = markOf(item);
        const partner = places[item] ?? -1;
        const given = right[partners[item] ?? -1];
        const isCrossed = mark === 'wrong' && partners.includes(partner);
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
                <span
                  className={`font-medium ${isCrossed ? 'uncross block' : ''}`}
                  data-from={isCrossed ? partners.indexOf(partner) : undefined}
                >
                  <PortText text={right[partner] ?? ''} />
                </span>
                {mark === 'wrong' && given !== undefined && (
                  <span className={`block text-sm ${isCrossed ? 'uncrossed' : ''}`}>
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
