/**
 * Returns the value of a cookie in a `Cookie` header, as Next reads it. Of two cookies with the same name, the last one
 * counts. A cookie that cannot be decoded is ignored.
 */
export function readCookie(header: string, name: string): string | undefined {
  let found: string | undefined;
  for (const pair of header.split(/; */)) {
    if (!pair.startsWith(`${name}=`)) continue;
    found = decode(pair.slice(name.length + 1)) ?? found;
  }
  return found;
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
