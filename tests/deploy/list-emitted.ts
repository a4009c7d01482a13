/** Matches attributes of HTML with an address. */
const ATTRIBUTES = /<([a-z]+)\b[^>]*?\s(?:href|src|action|formaction|poster|data)="([^"]*)"/gi;
const META = /<meta\b[^>]*?\scontent="(https?:\/\/[^"]*|\/[^"]*)"/gi;
/** Matches whole addresses anywhere in a text, for example in JSON, in a site map, or in an e-mail. */
const WHOLE = /https?:\/\/[^\s"'<>\\)&]+/g;

const unescapeHtml = (text: string): string => text.replaceAll('&amp;', '&');

/**
 * Lists the addresses on our own site that a reply names and a browser could request: links, forms, scripts, styles,
 * images, redirects, and the paths of cookies.
 * @param at the address of the reply
 */
export function listEmitted(at: string, headers: Headers, body: string): readonly string[] {
  const html = headers.get('content-type')?.startsWith('text/html') ?? false;
  const named = html
    ? [...body.matchAll(ATTRIBUTES), ...body.matchAll(META)].map((match) => unescapeHtml(match.at(-1) ?? ''))
    : [];
  const links = [...(headers.get('link') ?? '').matchAll(/<([^>]+)>/g)].map(([, link = '']) => link);
  const paths = headers
    .getSetCookie()
    .map((cookie) => /;\s*path=([^;]*)/i.exec(cookie)?.[1] ?? new URL('.', at).pathname);
  const location = headers.get('location');
  const whole = body.match(WHOLE) ?? [];
  return [...named, ...links, ...paths, ...whole, ...(location === null ? [] : [location])]
    .filter((address) => address !== '' && URL.canParse(address, at))
    .map((address) => new URL(address, at))
    .filter(({ origin }) => origin === new URL(at).origin)
    .map(({ pathname, search }) => pathname + search);
}
