/**
 * Returns the path under which the app runs on its site, such as `/learn`; empty if the app has the site to itself.
 * Next fixes this path when it builds the app, and next.config.ts writes it into the bundles in place of the variable,
 * so browsers know it too.
 */
export const basePath = (): string => (process.env.BASE_PATH ?? '').replace(/\/+$/, '');

/**
 * Returns the address of one of our pages or routes, as browsers request it. Next's links, `redirect`, and its router
 * do this themselves. Everything else needs it: plain links and forms, `fetch`, cookies, and addresses in e-mails.
 * @param path the address within the app, beginning with a slash: `/api/answers`, `/sign-in?next=/today`
 */
export const addBasePath = (path: string): string => {
  const base = basePath();
  return base === '' ? path : `${base}${path.replace(/^\/(?=[?#]|$)/, '')}`;
};

/** Converts the address that a browser requests to one within the app; null if it is not under the base path. */
export function removeBasePath(address: string): string | null {
  const base = basePath();
  const rest = address.slice(base.length);
  if (!address.startsWith(base) || !/^(?:[/?#]|$)/.test(rest)) return null;
  return rest.startsWith('/') ? rest : `/${rest}`;
}
