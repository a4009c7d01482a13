import { describe, expect, it } from 'vitest';
import { isActionForm } from '@/lib/web/action-form';

const ID = '60ab12cd34';
const form = (fields: Readonly<Record<string, string | Blob>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

/** Content that makes React look for something that no form of ours sends. */
const ODD = [
  '$F1',
  '$h1',
  '$1:constructor:constructor',
  '$1:__proto__:polluted',
  '$1:__proto__:then',
  '$@1',
  '$Q1',
  '$W1',
  '$B1',
  '$n1',
  '$T',
  '$R1',
  '$i1',
  '$Dx',
  '$L1',
  '$K',
  '$K1:x',
  '$0',
  '$',
];

describe('a form sent with JavaScript', () => {
  it.each([
    ['a form', { 0: '["$K1"]', '1_email': 'a@example.org' }],
    [
      'a form after the last reply',
      { 0: '[{"message":"","errors":{},"more":"$undefined"},"$K1"]', '1_$ACTION_REF_1': '' },
    ],
    ['text that begins with a dollar sign', { 0: '[{"value":"$$F1"},"$K1"]', '1_name': '$F1 $1:__proto__:then' }],
    ['a file', { 0: '[{"error":""},"$K1"]', '1_roster': new Blob(['name']) }],
    ['nothing', { 0: '[]' }],
  ] as const)('may carry %s', (_, fields) => {
    expect(isActionForm(form(fields as unknown as Record<string, string | Blob>), true)).toBe(true);
  });

  it.each(ODD)('may not refer to %s, at any depth', (reference) => {
    for (const value of [reference, { a: reference }, [[{ b: [reference] }]]])
      expect(isActionForm(form({ 0: JSON.stringify([value, '$K1']) }), true)).toBe(false);
    expect(isActionForm(form({ 0: '["$K1"]', 1: JSON.stringify([reference]) }), true)).toBe(false);
  });

  it.each([
    ['no arguments', {}],
    ['arguments that are not a list', { 0: '{}' }],
    ['arguments that are not JSON', { 0: '[' }],
    ['arguments in a file', { 0: new Blob(['[]']) }],
    ['arguments far too deep', { 0: '['.repeat(100_000) }],
    ['a prototype', { 0: '[{"__proto__":{"x":1}},"$K1"]' }],
    ['a promise that it makes itself', { 0: '[{"then":"x"},"$K1"]' }],
    ['further values', { 0: '["$K1"]', 1: '"x"' }],
    ['a field without its form', { 0: '["$K1"]', email: 'x' }],
    ['a second list of arguments', { 0: '["$K1"]', '$ACTION_1:0': `{"id":"${ID}","bound":"$@1"}` }],
  ] as const)('may not carry %s', (_, fields) => {
    expect(isActionForm(form(fields as unknown as Record<string, string | Blob>), true)).toBe(false);
  });
});

describe('a form sent without JavaScript', () => {
  const reference = (bound: string) => ({ $ACTION_REF_1: '', '$ACTION_1:0': `{"id":"${ID}","bound":${bound}}` });

  it.each([
    ['names its action', { [`$ACTION_ID_${ID}`]: '', email: 'a@example.org' }],
    [
      'names its action and the last reply',
      { ...reference('"$@1"'), '$ACTION_1:1': '[{"message":"","errors":{}}]', $ACTION_KEY: 'k1', email: '$F1' },
    ],
    ['names an action with nothing bound', reference('null')],
    ['names no action', { email: 'a@example.org' }],
  ])('%s', (_, fields) => {
    expect(isActionForm(form(fields), false)).toBe(true);
  });

  it.each(ODD.filter((each) => each !== '$@1'))('may not bind an action to %s', (bound) => {
    expect(isActionForm(form(reference(JSON.stringify(bound))), false)).toBe(false);
    expect(isActionForm(form({ ...reference('"$@1"'), '$ACTION_1:1': JSON.stringify([{ x: [bound] }]) }), false)).toBe(
      false,
    );
  });

  it.each([
    ['an invalid id', { '$ACTION_1:0': '{"id":"../x","bound":null}' }],
    ['more than an id and what is bound', { '$ACTION_1:0': `{"id":"${ID}","bound":null,"then":"x"}` }],
    ['a field that React does not write', { $ACTION_X: '' }],
    ['a file in the field that names its action', { $ACTION_REF_1: new Blob(['x']) }],
  ] as const)('may not carry %s', (_, fields) => {
    expect(isActionForm(form(fields as unknown as Record<string, string | Blob>), false)).toBe(false);
  });
});
