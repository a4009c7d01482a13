/** Matches a name or an address, with or without a port. DNS does not allow underscores, but containers use them. */
const HOST = /^(?:[A-Za-z0-9][A-Za-z0-9._-]{0,252}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

/** The facts that determine the public origin. */
export type OriginFacts = {
  /** `NEXTAUTH_URL`, if the operator has set it. */
  readonly publicUrl: string | null;
  /** The number of the operator's proxies in front of the app (`TRUST_PROXY`). */
  readonly proxies: number;
  /** The `Host` header, unchanged. It must name a host. */
  readonly host: string;
  /** The `X-Forwarded-Host` header, unchanged. */
  readonly forwardedHost?: string | undefined;
  /** The `X-Forwarded-Proto` header, unchanged. */
  readonly forwardedProto?: string | undefined;
};

/**
 * Returns the origin at which users see the app, such as `https://learn.example.org`. The whole app uses this rule:
 * `NEXTAUTH_URL` counts if it is set, otherwise the host that the request names. The forwarding headers count only if
 * one of the operator's proxies is in front.
 */
export function publicOrigin({ publicUrl, proxies, host, forwardedHost, forwardedProto }: OriginFacts): string {
  if (publicUrl !== null) return new URL(publicUrl).origin;
  const seenHost = lastSaid(forwardedHost, proxies);
  const seenProtocol = lastSaid(forwardedProto, proxies);
  return new URL(
    `${seenProtocol === 'https' ? 'https' : 'http'}://${seenHost !== null && namesHost(seenHost) ? seenHost : host}`,
  ).origin;
}

/** Returns whether a header names a host, optionally with a port, and nothing else. */
export const namesHost = (text: string): boolean => HOST.test(text) && URL.canParse(`http://${text}`);

/** Returns the part of a header that our outermost proxy wrote. Anyone may have written what is farther to the left. */
function lastSaid(header: string | undefined, proxies: number): string | null {
  if (proxies === 0 || header === undefined) return null;
  const said = header.split(',').map((part) => part.trim());
  return said.at(-proxies) ?? said[0] ?? null;
}
