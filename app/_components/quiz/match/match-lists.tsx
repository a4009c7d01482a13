import { PortText } from '@/app/_components/port-text';
import type { MatchQuestion } from '@/lib/quiz/forms/match/question';
import { isComplete, NONE, type Pairing } from './pairing';

type MatchListsProps = {
  readonly question: MatchQuestion;
  readonly pairing: Pairing;
  readonly onChange: (next: Pairing) => void;
};

/**
 * A select box with partners next to each item. Moving through the partners with the arrow keys does not take any of
 * them away from another item.
 */
export function MatchLists({ question, pairing, onChange }: MatchListsProps) {
  const { left, right } = question;
  const { partners } = pairing;
  const choose = (item: number, partner: number) =>
    onChange({ partners: partners.map((each, place) => (place === item ? partner : each)), picked: null });
  const hasTwins = !partners.includes(NONE) && !isComplete(pairing);
  return (
    <div className="grid gap-2">
      {left.map((text, item) => (
        <label
          key={text}
          className="grid min-h-13 items-center gap-x-3 gap-y-1 rounded-[10px] border border-line bg-card px-3 py-1.5 sm:grid-cols-2"
        >
          <span>
            <PortText text={text} />
          </span>
          <select
            value={partners[item]}
            onChange={(event) => choose(item, Number(event.target.value))}
            className="min-h-11 w-full rounded-[10px] border border-line-strong bg-card px-2 py-1"
          >
            <option value={NONE}>Choose…</option>
            {right.map((partner, place) => (
              <option key={partner} value={place}>
                {partner}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p aria-live="polite" className="text-sm text-muted empty:hidden">
        {hasTwins && 'Each answer is used once.'}
      </p>
    </div>
  );
}
