'use client';

import type { Preset } from '@/lib/classroom/assignments/presets';
import { type TopicName, TopicSearch } from './topic-search';

type TopicChoiceProps = {
  readonly presets: readonly Preset[];
  readonly topics: readonly TopicName[];
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  readonly error: string | undefined;
  /** The class's goal, whose presets are open at first, or null if it has none. */
  readonly openGoal: string | null;
};

/** The ids of presets and of individual topics. */
export type Chosen = { readonly presets: readonly string[]; readonly topics: readonly string[] };

/** Chooses the topics to assign: presets as check boxes, and a search for individual topics. */
export function TopicChoice({ presets, topics, chosen, onChange, error, openGoal }: TopicChoiceProps) {
  const toggle = (id: string, isChosen: boolean) =>
    onChange({ ...chosen, presets: isChosen ? [...chosen.presets, id] : chosen.presets.filter((each) => each !== id) });
  return (
    <fieldset className="grid min-w-0 gap-3" aria-describedby={error ? 'concepts-error' : 'concepts-hint'}>
      <legend className="font-medium">Topics</legend>
      <p id="concepts-hint" className="text-sm text-muted">
        Choose one or more groups, or search for individual topics. Your learners also get the topics these build on.
      </p>
      {error && (
        <p id="concepts-error" className="text-sm text-wrong">
          {error}
        </p>
      )}
      <PresetList presets={presets.filter(({ goal }) => goal === null)} {...{ chosen, toggle }} />
      {listGoals(presets).map((goal) => (
        <details key={goal.id} open={goal.id === openGoal} className="rounded-lg border border-line px-3">
          <summary className="min-h-11 cursor-pointer content-center font-medium">{goal.title}</summary>
          <div className="pt-1 pb-3">
            <PresetList presets={presets.filter((each) => each.goal?.id === goal.id)} {...{ chosen, toggle }} />
          </div>
        </details>
      ))}
      <TopicSearch topics={topics} chosen={chosen.topics} onChange={(ids) => onChange({ ...chosen, topics: ids })} />
    </fieldset>
  );
}

type PresetListProps = {
  readonly presets: readonly Preset[];
  readonly chosen: Chosen;
  readonly toggle: (id: string, isChosen: boolean) => void;
};

const PresetList = ({ presets, chosen, toggle }: PresetListProps) => (
  <ul className="flex flex-wrap gap-2">
    {presets.map(({ id, title, conceptIds }) => (
      <li key={id}>
        <label className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-lg border border-line-strong bg-card px-3 has-checked:choice-ring has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
          <input
            type="checkbox"
            name="preset"
            value={id}
            checked={chosen.presets.includes(id)}
            onChange={({ target }) => toggle(id, target.checked)}
            className="size-5 shrink-0 accent-accent outline-none"
          />
          <span>
            {title} <span className="text-sm text-muted tabular-nums">{conceptIds.length}</span>
          </span>
        </label>
      </li>
    ))}
  </ul>
);

/** Returns the goals that the presets belong to, without duplicates. */
const listGoals = (presets: readonly Preset[]) =>
  presets.flatMap(({ id, goal }) => (goal !== null && goal.id === id ? [goal] : []));
