import { type Document, isMap, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { explainIssue } from './explain-issue';
import type { Fault } from './fault';

type Path = readonly PropertyKey[];

/** A content file: its data, if that has the right shape, and the position of each part. */
export type YamlFile<Value> = {
  readonly file: string;
  readonly value: Value | null;
  /** The file's data, even if it has the wrong shape; null when the file is not valid YAML. */
  readonly data: unknown;
  readonly faults: readonly Fault[];
  faultAt(path: Path, message: string, hint?: string): Fault;
};

const IN_QUOTES = 'put the text in double quotes';
const ASK_THE_REMARKS = 'the comment at the top of the file says what belongs here';

/** Parses YAML text and checks its shape. Every fault has a line and a column. */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): YamlFile<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true });
  const faultAtOffset = (offset: number, message: string, hint: string): Fault => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), message, hint };
  };
  const faultAt = (path: Path, message: string, hint = ASK_THE_REMARKS): Fault =>
    faultAtOffset(offsetOf(document, path), message, hint);
  const refuse = (faults: readonly Fault[], data: unknown = null) => ({ file, value: null, data, faults, faultAt });

  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) return refuse(errors.map((error) => faultAtOffset(error.pos[0], ...explainError(error))));
  const aliases = offsetsOfAliases(document);
  if (aliases.length > 0) {
    return refuse(aliases.map((offset) => faultAtOffset(offset, 'begins with an asterisk', IN_QUOTES)));
  }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return refuse([faultAtOffset(0, 'the file is empty or missing', 'copy the shape from another file of its kind')]);
  }
  const data: unknown = document.toJS();
  const parsed = schema.safeParse(data, { error: explainIssue });
  if (parsed.success) return { file, value: parsed.data, data, faults: [], faultAt };
  const faults = parsed.error.issues.flatMap((issue) => {
    const fields = issue.path.filter((part) => typeof part === 'string').join('.') || 'file';
    const [message = '', hint = ASK_THE_REMARKS, ...more] = issue.message.split('\n');
    if (issue.code !== 'unrecognized_keys') return faultAt(issue.path, `${fields}: ${message}`, hint);
    const sayings = [message, hint, ...more];
    return issue.keys.map((key, index) => {
      const [unknown = '', instead = ASK_THE_REMARKS] = sayings.slice(2 * index);
      return faultAtOffset(offsetOfKey(document, issue.path, key), `${fields}: ${unknown}`, instead);
    });
  });
  return refuse(faults, data);
}

const YAML_HINTS: Readonly<Partial<Record<YAMLError['code'], readonly [message: string, hint: string]>>> = {
  DUPLICATE_KEY: ['the field occurs twice', 'remove one of the two'],
  TAB_AS_INDENT: ['indented with a tab', 'indent with spaces'],
  TAG_RESOLVE_FAILED: ['begins with an exclamation mark', IN_QUOTES],
  MULTIPLE_DOCS: ['a second document begins here', 'remove the line ---'],
};

function explainError({ code, message }: YAMLError): readonly [message: string, hint: string] {
  const said = (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:$/, '');
  const hint = 'check indentation and brackets, and put texts with colons or commas in double quotes';
  return YAML_HINTS[code] ?? [`not YAML: ${said}`, hint];
}

/** Finds aliases: YAML reads `*word` as a reference, which content never uses. */
function offsetsOfAliases(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias: (_, alias) => {
      offsets.push(alias.range?.[0] ?? 0);
    },
  });
  return offsets;
}

/**
 * Returns the offset at which the node at a path begins, or that of the nearest enclosing node when the path does not
 * exist.
 */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

/** Returns the offset at which a key of the map at a path begins. */
function offsetOfKey(document: Document, path: Path, key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  return (isScalar(pair?.key) ? pair.key.range?.[0] : undefined) ?? offsetOf(document, path);
}
