import fs from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The maximum number of places whose sources are remembered. An outage logs the same few places again and again. */
const MOST_KNOWN = 500;
const known = new Map<string, string>();
/** The source map that was used last. It may be forgotten when memory is needed. */
let latest: WeakRef<{ readonly file: string; readonly map: SourceMap }> | undefined;

/**
 * Returns a place in a stack trace with the file and line of the source, `answer (lib/study/answer.ts:12:3)`, if it is
 * in a file that has a source map next to it. Otherwise, returns it unchanged. Node could do this for every error that
 * is created, but it would then keep the source maps of the whole app in memory.
 * @param place a line of a stack without `at`
 */
export function sourcePlace(place: string): string {
  const found = known.get(place) ?? trace(place);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(place, found);
  return found;
}

function trace(place: string): string {
  const [, before = '', address = '', line, column, after = ''] =
    /^((?:async )?.* \(|async )?(.+\.m?js):(\d+):(\d+)(\)?)$/.exec(place) ?? [];
  if (address === '') return place;
  try {
    const file = address.startsWith('file:') ? fileURLToPath(address) : address;
    const entry = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry || !('originalSource' in entry)) return place;
    const source = path.resolve(path.dirname(file), decodeURIComponent(entry.originalSource));
    const shown = path.relative(process.cwd(), source);
    return `${before}${shown}:${entry.originalLine + 1}:${entry.originalColumn + 1}${after}`;
  } catch {
    // A log entry with the place in the bundle is better than none.
    return place;
  }
}

/** Reads the source map of a file; undefined if it has none. */
function mapOf(file: string): SourceMap | undefined {
  const kept = latest?.deref();
  if (kept?.file === file) return kept.map;
  const mapFile = `${file}.map`;
  if (!fs.existsSync(/* turbopackIgnore: true */ mapFile)) return undefined;
  const map = new SourceMap(JSON.parse(fs.readFileSync(/* turbopackIgnore: true */ mapFile, 'utf8')));
  latest = new WeakRef({ file, map });
  return map;
}
