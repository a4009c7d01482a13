import type { z } from 'zod';
import { didYouMean } from '@/lib/catalog/check/nearest';

type Issue = z.core.$ZodRawIssue;
type Saying = readonly [message: string, hint: string];

/** Joins the message and the hint of a schema's fault with a line break. */
export const joinHint = (message: string, hint: string): string => `${message}\n${hint}`;

/**
 * Explains an issue from zod, as `joinHint` formats it. Each unknown field gets its own lines, in the issue's order.
 */
export function explainIssue(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') {
    const fields = listFields(issue.inst);
    const known = fields.length > 6 ? 'content/README.md lists its fields' : `its fields are ${fields.join(', ')}`;
    return issue.keys.map((key) => joinHint(`unknown field "${key}"`, didYouMean(key, fields, known))).join('\n');
  }
  return joinHint(...explain(issue));
}

function explain(issue: Issue): Saying {
  if (issue.input === undefined) return explainMissing(String(issue.path?.at(-1) ?? ''));
  if (issue.input === null) return ['is empty', 'write something after the colon, or remove the field'];
  if (issue.code === 'invalid_type') return explainType(issue.expected, issue.input);
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const choices = values.length === 1 ? `write ${values[0]}` : `choose one of ${values.join(', ')}`;
    return [
      `"${String(issue.input)}" is not ${values.length === 1 ? '' : 'one of '}${values.join(', ')}`,
      didYouMean(String(issue.input), values, choices),
    ];
  }
  if (issue.code === 'too_small') return explainSize('too small', Number(issue.minimum), issue.input);
  if (issue.code === 'too_big') return explainSize('too big', Number(issue.maximum), issue.input);
  if (issue.code === 'invalid_format' && issue.format === 'url') return ['is not an address', 'begin it with https://'];
  return ['is not valid', 'content/README.md says what belongs here'];
}

function explainMissing(field: string): Saying {
  if (field === 'why') return ['missing "why"', 'add a sentence that says why'];
  if (field === 'sources') return ['missing "sources"', 'cite a source, such as [RFC 9293 §3.1]'];
  return [`missing "${field}"`, `add ${field}: content/README.md says what it is`];
}

function explainType(expected: string, input: unknown): Saying {
  const message = `must be ${NAMES[expected] ?? expected}, not ${NAMES[describeType(input)] ?? describeType(input)}`;
  if (expected === 'string') {
    return [message, isScalar(input) ? `put it in double quotes: "${String(input)}"` : 'write one text'];
  }
  if (expected === 'array') return [message, isScalar(input) ? `write it as a list: [${String(input)}]` : LIST];
  if (expected === 'int') return [message, 'write a whole number'];
  if (expected === 'number') return [message, 'write digits only, without quotes'];
  return [message, 'write its fields, each with a colon'];
}

const LIST = 'begin each entry with a hyphen';

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

const describeType = (input: unknown): string => (Array.isArray(input) ? 'array' : typeof input);
const isScalar = (input: unknown): boolean => typeof input !== 'object';

function explainSize(fault: 'too small' | 'too big', limit: number, input: unknown): Saying {
  const bound = fault === 'too small' ? 'at least' : 'at most';
  if (typeof input === 'string') {
    const message = `too ${fault === 'too small' ? 'short' : 'long'}: ${input.trim().length} characters`;
    return [message, `write ${bound} ${limit}`];
  }
  if (Array.isArray(input)) {
    return [`too ${fault === 'too small' ? 'few' : 'many'}: ${input.length}`, `write ${bound} ${limit}`];
  }
  return [`${String(input)} is ${fault}`, `write ${bound} ${limit}`];
}

/** Lists the fields that a strict object allows. */
function listFields(schema: Issue['inst']): string[] {
  const shape = (schema as Partial<z.core.$ZodObject> | undefined)?._zod?.def.shape;
  return Object.keys(shape ?? {});
}
