import { type Document, isCollection, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Fault } from './fault';

type Path = readonly PropertyKey[];

/** A content file: its data when it has the right shape, and where each part of it stands. */
export type YamlFile<Value> = {
  readonly file: string;
  readonly value: Value | null;
  readonly faults: readonly Fault[];
  faultAt(path: Path, message: string): Fault;
};

/** Parses YAML text and checks its shape; every fault knows its line and column. */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): YamlFile<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const faultAt = (path: Path, message: string): Fault => {
    const { line, col } = lines.linePos(offsetOf(document, path));
    return { file, line, column: col, message };
  };
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => {
      const { line, col } = lines.linePos(error.pos[0]);
      return { file, line, column: col, message: error.message.split('\n')[0] ?? 'not YAML' };
    });
    return { file, value: null, faults, faultAt };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { file, value: parsed.data, faults: [], faultAt };
  const faults = parsed.error.issues.map((issue) =>
    faultAt(issue.path, `${issue.path.map(String).join('.') || 'file'}: ${issue.message}`),
  );
  return { file, value: null, faults, faultAt };
}

/** Where the node at a path begins; the nearest enclosing node when the path does not exist. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return isCollection(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
}
