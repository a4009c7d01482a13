import type { OwnTopic } from '@/lib/api/replies';
import { formatCount, formatNumber } from '@/lib/words/count';
import { formatDay } from '@/lib/words/date';
import { formatDays, formatReturn } from '@/lib/words/duration';
import { formatPercent } from '@/lib/words/percent';
import { describeWhen } from './own-words';

type MemoryFactsProps = { readonly topic: OwnTopic; readonly memory: NonNullable<OwnTopic['memory']> };

/** Describes a memory and its next review in words. The model's own numbers are folded. */
export function MemoryFacts({ topic, memory }: MemoryFactsProps) {
  return (
    <div className="grid gap-2">
      <dl className="grid gap-2">
        <Fact term={`Predicted recall ${describeWhen(memory.recallIsFor, topic.today)}`}>
          {formatPercent(memory.recall)}
        </Fact>
        <Fact term="Next review" remark={explainReturn(topic, memory)}>
          {describeDue(topic, memory)}
        </Fact>
      </dl>
      <details>
        <summary className="flex min-h-11 w-fit cursor-pointer items-center text-sm text-muted underline">
          More numbers
        </summary>
        <dl className="grid gap-2">
          <Fact term="Stability" remark="how long until your recall drops to 90%">
            {formatDays(memory.stabilityDays)}
          </Fact>
          <Fact term="Difficulty" remark={describeDifficulty(memory.difficulty)}>
            {formatNumber(memory.difficulty, 1)} of 10
          </Fact>
          <Fact term="Forgotten">{memory.lapseCount === 0 ? 'never' : formatCount(memory.lapseCount, 'time')}</Fact>
        </dl>
      </details>
    </div>
  );
}

type FactProps = { readonly term: string; readonly children: string | readonly string[]; readonly remark?: string };

function Fact({ term, children, remark }: FactProps) {
  return (
    <div>
      <dt className="text-sm text-muted">{term}</dt>
      <dd>
        <span className="font-semibold tabular-nums">{children}</span>
        {remark !== undefined && <span className="block text-sm text-muted">{remark}</span>}
      </dd>
    </div>
  );
}

function describeDue({ today, suspended }: OwnTopic, { dueOn }: MemoryFactsProps['memory']): string {
  if (suspended) return 'none until you start again';
  if (dueOn < today) return `due since ${formatDay(dueOn)}`;
  return dueOn === today ? 'today' : `${formatDay(dueOn)}, ${formatReturn(dueOn - today)}`;
}

function explainReturn({ today, desiredRetention, suspended }: OwnTopic, memory: MemoryFactsProps['memory']): string {
  if (suspended) return `It would be due on ${formatDay(memory.dueOn)}.`;
  const target = `Your target is ${formatPercent(desiredRetention)}.`;
  if (memory.dueOn <= today) return `It comes up in today’s quiz if your daily minutes allow it. ${target}`;
  return `Your recall will then be about ${formatPercent(memory.recallWhenDue)}. ${target}`;
}

function describeDifficulty(difficulty: number): string {
  if (difficulty < 4) return 'easy for you';
  return difficulty < 7 ? 'about as hard as most' : 'hard for you, so it comes back sooner';
}
