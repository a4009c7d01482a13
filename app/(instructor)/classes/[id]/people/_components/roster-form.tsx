'use client';

import { Button } from '@/app/_components/ui/button';
import { Field, Notice } from '@/app/_components/ui/field';
import { SignedOutNotice } from '@/app/_forms/signed-out-notice';
import { useKeptForm } from '@/app/_forms/use-kept-form';
import type { RosterReading } from '@/lib/classroom/roster/read-roster';
import { plural } from '@/lib/words/count';
import { formatList } from '@/lib/words/list';
import { type RosterState, readRosterFile } from '../actions';

const UNITS = { line: 'Line', row: 'Row' } as const;

/** Invites the learners in an uploaded file of names and addresses. */
export function RosterForm({ classroomId }: { readonly classroomId: string }) {
  const { state, pending, props } = useKeptForm<RosterState>(readRosterFile, { report: null, error: '' });
  const { report, error } = state;
  return (
    <form {...props} className="grid gap-4">
      <SignedOutNotice state={state} />
      {report !== null && (
        <Notice tone="right">
          {report.invitedCount} invited.
          {report.knownCount > 0 &&
            ` ${report.knownCount} ${plural(report.knownCount, 'was', 'were')} already invited or in the class.`}
          {report.faults.length > 0 && ` The ${plural(2, report.reading.unit)} below were skipped.`}
        </Notice>
      )}
      {report !== null && <Assumptions reading={report.reading} />}
      {report !== null && report.faults.length > 0 && (
        <ul
          aria-label={`${plural(2, UNITS[report.reading.unit])} that were skipped`}
          className="max-h-72 overflow-y-auto rounded-lg border border-line px-4 py-2 text-sm"
        >
          {report.faults.map(({ line, message }) => (
            <li key={line} className="wrap-anywhere">
              {line === 0 ? `… and ${message}.` : `${UNITS[report.reading.unit]} ${line}: ${message}.`}
            </li>
          ))}
        </ul>
      )}
      <input type="hidden" name="classroom" value={classroomId} />
      <Field
        label="Roster"
        name="roster"
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.xls,text/csv"
        hint="A spreadsheet (.xlsx) or CSV file with a name and an e-mail address in each row. Exports from Canvas, Moodle, Google Classroom, and Blackboard work if they have an address column."
        error={error || undefined}
      />
      <div>
        <Button type="submit" look="plain" disabled={pending}>
          {pending ? 'Reading…' : 'Invite'}
        </Button>
      </div>
    </form>
  );
}

/** Shows the assumptions made about the file, so that the instructor can check them. */
function Assumptions({ reading }: { readonly reading: RosterReading }) {
  const { guessedNames, assumedEncoding } = reading;
  if (guessedNames.length === 0 && assumedEncoding === null) return null;
  return (
    <div className="grid gap-1 text-sm" data-testid="roster-assumptions">
      {guessedNames.length > 0 && (
        <p className="wrap-anywhere">
          Names were taken from {formatList(guessedNames.map((name) => `“${name}”`))}. If that’s wrong, withdraw the
          invitations, rename the correct column to “Name”, and upload the file again.
        </p>
      )}
      {assumedEncoding !== null && (
        <p>
          The file isn’t in UTF-8, so it was read as Windows-1252. If any names look wrong, withdraw the invitations,
          save the file as “CSV UTF-8”, and upload it again.
        </p>
      )}
    </div>
  );
}
