import { Parser } from 'saxen';

type Listeners = {
  readonly onOpen: (name: string, readAttributes: () => Readonly<Record<string, string>>) => void;
  readonly onClose?: (name: string) => void;
  readonly onText?: (text: string) => void;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML from start to end and reports elements by their names without prefixes. Only the five entities of XML and
 * numbered ones are decoded; a document cannot define its own. Returns whether the XML was well formed.
 */
export function readXml(xml: string, { onOpen, onClose, onText }: Listeners): boolean {
  let isWellFormed = true;
  const parser = new Parser();
  parser.on('openTag', (name, readAttributes) => onOpen(localName(name), readAttributes));
  parser.on('error', () => {
    isWellFormed = false;
  });
  if (onClose) parser.on('closeTag', (name) => onClose(localName(name)));
  if (onText) {
    parser.on('text', (text, decode) => onText(decode(text)));
    parser.on('cdata', onText);
  }
  parser.parse(xml.replace(/^\ufeff/, ''));
  return isWellFormed;
}
