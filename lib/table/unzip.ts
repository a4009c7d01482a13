import { inflateRawSync } from 'node:zlib';
import { fail, type Result, succeed } from '@/lib/result';

/** The maximum number of files in an archive. Workbooks of names or questions have fewer. */
const MOST_ENTRIES = 2_000;
const END_SIGNATURE = 0x0605_4b50;
const ENTRY_SIGNATURE = 0x0201_4b50;
const END_LENGTH = 22;
const MOST_COMMENT = 0xffff;

type ZipFailure = 'broken' | 'too-large';
/**
 * Reads a file in an archive by its path; null if there is none. The total number of bytes that can be read is limited.
 */
export type ZipReader = {
  readonly paths: readonly string[];
  readonly read: (path: string) => Result<Uint8Array | null, ZipFailure>;
};

/**
 * Opens a zip archive for reading single files. Counts decompressed bytes as they are produced, whatever sizes the
 * archive claims, so that a small file cannot become a huge one ("zip bomb").
 * @param mostBytes the maximum total number of bytes that all reads may return
 */
export function openZip(bytes: Uint8Array, mostBytes: number): Result<ZipReader, ZipFailure> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listEntries(bytes, view);
  if (!entries.ok) return entries;
  let left = mostBytes;
  const read = (path: string): Result<Uint8Array | null, ZipFailure> => {
    const entry = entries.value.get(path);
    if (entry === undefined) return succeed(null);
    const inflated = inflate(bytes, view, entry, left);
    if (inflated.ok) left -= inflated.value.length;
    return inflated;
  };
  return succeed({ paths: [...entries.value.keys()], read });
}

type Entry = { readonly method: number; readonly packedSize: number; readonly offset: number };

/**
 * Reads the entries of the central directory (APPNOTE.TXT 6.3 §4.3.12), keyed by path.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
function listEntries(bytes: Uint8Array, view: DataView): Result<ReadonlyMap<string, Entry>, ZipFailure> {
  let end = bytes.length - END_LENGTH;
  const earliest = Math.max(0, end - MOST_COMMENT);
  while (end >= earliest && view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  if (end < earliest) return fail('broken');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return fail('too-large');
  const entries = new Map<string, Entry>();
  let place = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number++) {
    if (place + 46 > end || view.getUint32(place, true) !== ENTRY_SIGNATURE) return fail('broken');
    const nameLength = view.getUint16(place + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(place + 46, place + 46 + nameLength));
    entries.set(name.replaceAll('\\', '/'), {
      method: view.getUint16(place + 10, true),
      packedSize: view.getUint32(place + 20, true),
      offset: view.getUint32(place + 42, true),
    });
    place += 46 + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return succeed(entries);
}

function inflate(bytes: Uint8Array, view: DataView, entry: Entry, most: number): Result<Uint8Array, ZipFailure> {
  const { method, packedSize, offset } = entry;
  if (offset + 30 > bytes.length) return fail('broken');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) return fail('broken');
  const packed = bytes.subarray(start, start + packedSize);
  if (method === 0) return packedSize > most ? fail('too-large') : succeed(packed);
  if (method !== 8 || most === 0) return fail(most === 0 ? 'too-large' : 'broken');
  try {
    return succeed(inflateRawSync(packed, { maxOutputLength: most }));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return fail(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken');
  }
}
