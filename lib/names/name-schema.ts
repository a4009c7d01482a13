import { z } from 'zod';
import { LONGEST_NAME, type NameFault, readName } from './read-name';

/** What is wrong with a name that is not empty, in words that follow "This name", and what to do about it. */
const FAULTS: Readonly<Record<Exclude<NameFault, 'empty'>, { readonly is: string; readonly remedy: string }>> = {
  'too-long': { is: `has more than ${LONGEST_NAME} characters`, remedy: 'Make it shorter.' },
  invisible: { is: 'contains characters that can’t be seen', remedy: 'Type it instead of pasting it.' },
  marks: {
    is: 'has too many accents on one letter, or an accent without a letter',
    remedy: 'Remove the accents that don’t belong there.',
  },
  'no-letter': { is: 'has no letter or digit', remedy: 'Add one.' },
  link: {
    is: 'contains something that looks like a web address',
    remedy: 'Remove it, or put a space after the dot if it isn’t an address.',
  },
  address: { is: 'contains an e-mail address', remedy: 'Remove it.' },
};

/** Describes the fault of a name in a roster, in words that follow "has": "no name", or "a name that …". */
export const describeNameFault = (fault: NameFault): string =>
  fault === 'empty' ? 'no name' : `a name that ${FAULTS[fault].is}`;

/**
 * Returns the schema of a form field with a name. It reads the name with `readName`.
 * @param noun the word for the field in a sentence, such as "name" or "title"
 * @param missing the sentence for an empty field
 */
export const nameSchema = ({ noun, missing }: { readonly noun: string; readonly missing: string }) =>
  z.unknown().transform((typed, context): string => {
    const read = readName(typed);
    if (read.ok) return read.value;
    context.addIssue({ code: 'custom', message: read.code === 'empty' ? missing : makeSentence(noun, read.code) });
    return z.NEVER;
  });

function makeSentence(noun: string, fault: Exclude<NameFault, 'empty'>): string {
  const { is, remedy } = FAULTS[fault];
  return `This ${noun} ${is}. ${remedy}`;
}
