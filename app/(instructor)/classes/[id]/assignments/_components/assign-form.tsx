'use client';

import { useRef, useState } from 'react';
import { Button, ButtonLink } from '@/app/_components/ui/button';
import type { Preset } from '@/lib/classroom/assignments/presets';
import { describeLoad } from '@/lib/words/load';
import { type AssignmentState, assignConcepts, type TypedAssignment } from '../actions';
import { countDays, TermsFields } from './terms-fields';
import { TermsForm } from './terms-form';
import { type Chosen, TopicChoice } from './topic-choice';
import type { TopicName } from './topic-search';

type AssignFormProps = {
  readonly classroomId: string;
  readonly presets: readonly Preset[];
  /** The class's goal, or null if it has none. */
  readonly openGoal: string | null;
  readonly topics: readonly TopicName[];
  readonly fields: TypedAssignment;
  readonly proposals: readonly number[];
  /** The result of `estimateLoad`. */
  readonly load: readonly number[];
  readonly timeZone: string;
};

/** Assigns topics to the class, and shows how much work they are. */
export function AssignForm(props: AssignFormProps) {
  return (
    <TermsForm send={assignConcepts} about={{ classroom: props.classroomId }}>
      {(state, pending) => <AssignFields {...props} state={state} pending={pending} />}
    </TermsForm>
  );
}

type AssignFieldsProps = AssignFormProps & { readonly state: AssignmentState; readonly pending: boolean };

function AssignFields({ classroomId, presets, openGoal, topics, load, state, pending, ...terms }: AssignFieldsProps) {
  const fields = state.typed ?? terms.fields;
  const [chosen, setChosen] = useState<Chosen>({ presets: state.presets, topics: state.concepts });
  const [days, setDays] = useState({ opensOn: fields.opensOn, dueOn: fields.dueOn });
  const title = useRef<HTMLInputElement>(null);
  const suggested = useRef('');
  const choose = (next: Chosen) => {
    setChosen(next);
    const suggestion = presets.find(({ id }) => id === next.presets[0])?.title ?? '';
    if (title.current && title.current.value === suggested.current) title.current.value = suggestion;
    suggested.current = suggestion;
  };
  const ids = new Set<string>([
    ...presets.flatMap(({ id, conceptIds }) => (chosen.presets.includes(id) ? conceptIds : [])),
    ...chosen.topics,
  ]);
  return (
    <>
      <TopicChoice
        openGoal={openGoal}
        presets={presets}
        topics={topics}
        chosen={chosen}
        onChange={choose}
        error={state.errors.concepts}
      />
      <TermsFields {...terms} {...{ fields, days }} errors={state.errors} onDays={setDays} titleRef={title} />
      <div className="grid gap-3 rounded-xl border border-line bg-sunk px-4 py-3 sm:flex sm:flex-wrap sm:items-center sm:justify-between">
        <div className="[@media(scripting:none)]:hidden">
          <p data-testid="load" aria-live="polite" className="font-medium">
            {ids.size === 0 ? 'Nothing chosen yet.' : `${describeLoad(ids.size, countDays(days), load)}.`}
          </p>
          {ids.size > 0 && (
            <p className="text-sm text-muted">This estimate is for a learner who is new to all of these topics.</p>
          )}
        </div>
        <div className="flex flex-wrap gap-3">
          {ids.size > 0 && <PreviewLink classroomId={classroomId} chosen={chosen} />}
          <Button type="submit" disabled={pending}>
            {pending ? 'Saving…' : 'Assign'}
          </Button>
        </div>
      </div>
    </>
  );
}

type PreviewLinkProps = { readonly classroomId: string; readonly chosen: Chosen };

/** Opens a preview of the chosen topics in another tab, so that the form keeps its state. */
function PreviewLink({ classroomId, chosen }: PreviewLinkProps) {
  const parameters = new URLSearchParams([
    ...chosen.presets.map((id) => ['preset', id]),
    ...chosen.topics.map((id) => ['concept', id]),
  ]);
  return (
    <ButtonLink
      href={`/classes/${classroomId}/assignments/preview?${parameters}`}
      prefetch={false}
      target="_blank"
      look="plain"
    >
      Preview as a learner<span className="sr-only"> (opens a new tab)</span>
    </ButtonLink>
  );
}
