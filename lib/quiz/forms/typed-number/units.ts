/** The units that a question may name, each with the forms in which people write it. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  bit: ['bit', 'bits'],
  byte: ['byte', 'bytes', 'octet', 'octets'],
  octet: ['byte', 'bytes', 'octet', 'octets'],
  second: ['second', 'seconds', 'sec', 'secs', 's'],
  millisecond: ['millisecond', 'milliseconds', 'ms', 'msec'],
  descriptor: ['descriptor', 'descriptors', 'fd', 'file descriptor'],
  minute: ['minute', 'minutes', 'min', 'mins'],
  character: ['character', 'characters', 'char', 'chars'],
  hour: ['hour', 'hours', 'h'],
};
const COUNTED = (
  'address call code connection endpoint field header instance layer number packet port protocol range ' +
  'segment socket value tuple'
).split(' ');
const SINGLE = ['long', 'wide', 'status', 'prefix'];

const singular = (word: string): string => word.replace(/(?<=ss)es$|(?<!s)s$/, '');

/**
 * Lists the words that are allowed before or after the answer to a question, such as `bits` when the question mentions
 * bits.
 */
export function listUnits(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return [
    ...new Set(
      words.flatMap((word) => {
        const one = singular(word);
        if (COUNTED.includes(one)) return [one, one.endsWith('s') ? `${one}es` : `${one}s`];
        return UNITS[one] ?? (SINGLE.includes(word) ? [word] : []);
      }),
    ),
  ];
}
