import { Parser } from 'saxen';

type Listeners = {
  readonly onOpen: (name: string, readAttributes: () => Readonly<Record<string, string>>) => void;
  readonly onClose?: (name: string) => void;
  readonly onText?: (text: string) => void;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The maximum number of elements. The XML of real sheets has fewer: 10,000 rows of 50 cells are about a million. */
const MOST_ELEMENTS = 1_500_000;

/** Whether a document was read to its end or, if not, why. */
export type XmlOutcome = 'read' | 'broken' | 'too-large';

/**
 * Reads XML from start to end and reports elements by their names without prefixes. Decodes only the five predefined
 * entities of XML and numeric ones. A document cannot define its own.
 */
export function readXml(xml: string, { onOpen, onClose, onText }: Listeners): XmlOutcome {
  let outcome: XmlOutcome = 'read';
  let left = MOST_ELEMENTS;
  const parser = new Parser();
  parser.on('openTag', (name, readAttributes) => {
    left -= 1;
    if (left > 0) return onOpen(localName(name), readAttributes);
    outcome = 'too-large';
    parser.stop();
  });
  parser.on('error', () => {
    outcome = 'broken';
  });
  if (onClose) parser.on('closeTag', (name) => onClose(localName(name)));
  if (onText) {
    parser.on('text', (text, decode) => onText(decode(text)));
    parser.on('cdata', onText);
  }
  parser.parse(xml.replace(/^\ufeff/, ''));
  return outcome;
}
