import { z } from 'zod';
import { REGISTRY_RELEASE } from '@/lib/network/registry';

/** The source of a fact: the label that readers see, and the address of the source. */
export type Source = { readonly label: string; readonly url: string };

const RFC = /^RFC (\d{1,5})(?: §([\d.]+|[A-Z](?:\.\d+)*))?$/;
const POSIX = /^POSIX ([a-z]+)\(\)$/;
const LINUX = /^Linux ([a-z0-9_-]+)\(([1-8])\)$/;
const IANA_PORT = /^IANA (\d{1,5})\/(tcp|udp|sctp|dccp)$/;
const IANA_REGISTRY = 'https://www.iana.org/assignments/service-names-port-numbers';

/**
 * Reads a citation as authors write it: `RFC 9293 §3.1`, `POSIX bind()`, `Linux ip(7)`, `IANA 22/tcp`, or a name in
 * `content/sources.yaml`. Returns null when it is none of these.
 */
export function parseSource(text: string, named: ReadonlyMap<string, string>): Source | null {
  const rfc = RFC.exec(text);
  if (rfc) {
    const section = rfc[2];
    const anchor = section === undefined ? '' : /^\d/.test(section) ? `#section-${section}` : `#appendix-${section}`;
    return { label: text, url: `https://www.rfc-editor.org/rfc/rfc${rfc[1]}${anchor}` };
  }
  const posix = POSIX.exec(text);
  if (posix) {
    return {
      label: text,
      url: `https://pubs.opengroup.org/onlinepubs/9799919799/functions/${posix[1]}.html`,
    };
  }
  const linux = LINUX.exec(text);
  if (linux) {
    const [, page, section] = linux;
    return {
      label: text,
      url: `https://man7.org/linux/man-pages/man${section}/${page}.${section}.html`,
    };
  }
  const iana = IANA_PORT.exec(text);
  if (iana) {
    const [, port, transport] = iana;
    return {
      label: `IANA registry, ${port}/${transport}, as of ${REGISTRY_RELEASE.asOf}`,
      url: `${IANA_REGISTRY}/service-names-port-numbers.xhtml?search=${port}`,
    };
  }
  const url = named.get(text);
  return url === undefined ? null : { label: text, url };
}

/** The schema of `content/sources.yaml`: other works, by the name that authors cite. */
export const namedSourcesSchema = z.record(z.string().min(1), z.url());
