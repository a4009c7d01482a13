/**
 * Matches fields that React itself reads: an action's arguments or, in a form without a script, the description of its
 * action.
 */
const MODEL = /^\d+$|^\$ACTION_\d+:\d+$/;
const ACTION_FIELD = /^\$ACTION_(?:REF_\d+|ID_[0-9a-f]+|KEY|\d+:\d+)$/;
/** Matches a field of the form itself, as React names it when a script sends the form: `1_email`. */
const FORM_FIELD = /^_?\d+_/;

/**
 * Matches text without a reference, and the only references that React writes for our forms: the form itself,
 * "nothing", and a dollar sign that a user typed. All others (another action, a path into a value, a promise, or a map)
 * would make React look for things that none of our forms send.
 */
const HONEST = /^(?!\$)|^\$\$|^\$K[0-9a-f]+$|^\$undefined$/;
/**
 * Matches the reference to the arguments that the page fixed, in a form without a script: `{"id":"…","bound":"$@1"}`.
 */
const BOUND = /^\$@\d+$/;
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype', 'then'];

/**
 * Returns whether a form is one that our pages could have sent to one of their actions. With a script, field `0`
 * contains the action's arguments as JSON. Without one, hidden fields name the action and what the page fixed. Next
 * would answer most of the refused forms with status 500.
 * @param isByScript whether the request names its action in a header
 */
export function isActionForm(form: FormData, isByScript: boolean): boolean {
  if (isByScript && !form.has('0')) return false;
  return [...form].every(([name, value]) => {
    if (MODEL.test(name)) return isHonestModel(name, value, isByScript);
    if (isByScript) return FORM_FIELD.test(name);
    return !name.startsWith('$ACTION_') || (ACTION_FIELD.test(name) && typeof value === 'string');
  });
}

function isHonestModel(name: string, value: FormDataEntryValue, isByScript: boolean): boolean {
  // React would add fields for a value with an identity or for a promise. Our actions take neither.
  if (typeof value !== 'string' || (isByScript && name !== '0')) return false;
  const data = parseHonest(value, name.endsWith(':0') ? BOUND : null);
  if (name.endsWith(':0')) return isActionReference(data);
  return Array.isArray(data);
}

/**
 * Returns the value of a JSON text; undefined if it cannot be parsed, or if it contains a reference or a name that none
 * of our forms send.
 */
function parseHonest(text: string, alsoHonest: RegExp | null): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (FORBIDDEN_KEYS.includes(key)) throw new SyntaxError(`a field is called ${key}`);
      if (typeof value === 'string' && !HONEST.test(value) && !alsoHonest?.test(value))
        throw new SyntaxError('a reference');
      return value;
    });
  } catch {
    return undefined;
  }
}

function isActionReference(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const { id, bound = null, ...rest } = data as Record<string, unknown>;
  const isBound = bound === null || (typeof bound === 'string' && BOUND.test(bound));
  return typeof id === 'string' && /^[0-9a-f]+$/.test(id) && isBound && Object.keys(rest).length === 0;
}
