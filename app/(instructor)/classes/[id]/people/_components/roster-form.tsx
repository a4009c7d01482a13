'use client';

import { SignedOutNotice } from '@/app/_components/signed-out-notice';
import { Button } from '@/app/_components/ui/button';
import { Field, Notice } from '@/app/_components/ui/field';
import { useKeptForm } from '@/app/_components/use-kept-form';
import { type RosterState, readRosterFile } from '../actions';

/** Inviting learners by a file with their names and addresses. */
export function RosterForm({ classroomId }: { readonly classroomId: string }) {
  const { state, pending, props } = useKeptForm<RosterState>(readRosterFile, { report: null, error: '' });
  const { report, error } = state;
  return (
    <form {...props} className="grid gap-4">
      <SignedOutNotice state={state} />
      {report !== null && (
        <Notice tone="right">
          {report.invitedCount} invited.
          {report.knownCount > 0 && ` ${report.knownCount} were invited or in the class already.`}
          {report.faults.length > 0 && ' The lines below were not taken; all others were.'}
        </Notice>
      )}
      {report !== null && report.faults.length > 0 && (
        <ul
          aria-label="Lines that were not taken"
          className="max-h-72 overflow-y-auto rounded-lg border border-line px-4 py-2 text-sm"
        >
          {report.faults.map(({ line, message }) => (
            <li key={line} className="wrap-anywhere">
              {line === 0 ? `… and ${message}.` : `Line ${line}: ${message}.`}
            </li>
          ))}
        </ul>
      )}
      <input type="hidden" name="classroom" value={classroomId} />
      <Field
        label="Roster"
        name="roster"
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        hint="A CSV file with a name and an e-mail address on each line."
        error={error || undefined}
      />
      <div>
        <Button type="submit" look="plain" disabled={pending}>
          {pending ? 'Reading …' : 'Invite'}
        </Button>
      </div>
    </form>
  );
}
