/** A name or an address, with or without a port. Underscores are not allowed by DNS, but containers use them. */
const HOST = /^(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

/** What decides where the app is seen. */
export type OriginFacts = {
  /** `NEXTAUTH_URL`, when the operator has set it. */
  readonly publicUrl: string | null;
  /** How many proxies of the operator's stand in front (`TRUST_PROXY`). */
  readonly proxies: number;
  /** The `Host` header as it came. It must name a host. */
  readonly host: string;
  /** The `X-Forwarded-Host` header as it came. */
  readonly forwardedHost?: string | undefined;
  /** The `X-Forwarded-Proto` header as it came. */
  readonly forwardedProto?: string | undefined;
};

/**
 * Returns where users see the app, as an origin such as `https://learn.example.org`. There is one rule for the whole
 * app: `NEXTAUTH_URL` when it is set; otherwise the host that the request names. The forwarding headers count only when
 * a proxy of the operator's stands in front.
 */
export function publicOrigin({ publicUrl, proxies, host, forwardedHost, forwardedProto }: OriginFacts): string {
  if (publicUrl !== null) return new URL(publicUrl).origin;
  const seenHost = lastSaid(forwardedHost, proxies);
  const seenProtocol = lastSaid(forwardedProto, proxies);
  return new URL(
    `${seenProtocol === 'https' ? 'https' : 'http'}://${seenHost !== null && namesHost(seenHost) ? seenHost : host}`,
  ).origin;
}

/** Whether a header names a host and perhaps a port, and nothing else. */
export const namesHost = (text: string): boolean => HOST.test(text) && URL.canParse(`http://${text}`);

/** The part of a header that our outermost proxy wrote: anyone may have written what is further left. */
function lastSaid(header: string | undefined, proxies: number): string | null {
  if (proxies === 0 || header === undefined) return null;
  const said = header.split(',').map((part) => part.trim());
  return said.at(-proxies) ?? said[0] ?? null;
}
