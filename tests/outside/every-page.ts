import { listAddresses } from './list-addresses';
import { type Cast, gather, post } from './permissions/cast';
import { assign } from './permissions/use-cases';

/**
 * These pages exist only in the middle of a sign-in, or after an exam. The browser tests visit them, and fail if a
 * policy is violated.
 */
const ON_THE_WAY = ['/sign-in/code', '/today/practice/mock/result/[id]'];

/** The addresses of all other pages, with `[name]` where anything may be. */
export const PAGES: readonly string[] = listAddresses('page.tsx')
  .map(({ address }) => address)
  .filter((address) => !ON_THE_WAY.includes(address));

/** Whether only administrators may open a page. */
export const isForAdministrators = (page: string): boolean => /^\/admin(\/|$)/.test(page);

type Visits = {
  /** The people of a class. Its instructor may open every page that is not for strangers or administrators. */
  readonly cast: Cast;
  /** Returns an address at which the page exists. Throws an error if a part of the address has no example. */
  locate(page: string): string;
};

let visits: Promise<Visits> | undefined;

/** Makes everything that the pages show, once: a class with an assignment and a learner, and a mock exam. */
export function prepareVisits(url: string): Promise<Visits> {
  visits ??= makeVisits(url);
  return visits;
}

async function makeVisits(url: string): Promise<Visits> {
  const cast = await gather(url);
  const { instructor } = cast.visitors;
  const assignment = (await assign(cast)).split('/').at(-1) ?? '';
  const { turn } = await instructor.sitting('today');
  await instructor.answer(turn?.token ?? '', { form: 'none' });
  await post(instructor, '/today/practice/mock', 'begin-mock');
  const people = await (await instructor.request(`/classes/${cast.classroomId}/learners`)).text();
  const parts: Readonly<Record<string, string>> = {
    '[goal]': 'essentials',
    '[concept]': 'bind',
    '[topic]': 'bind',
    '[...misconception]': 'port-number/only-servers',
    '[query]': '443',
    '[id]': cast.classroomId,
    '[assignment]': assignment,
    '[learner]': /\/learners\/([0-9a-f-]{36})/.exec(people)?.[1] ?? '',
  };
  const locate = (page: string): string => {
    const address = page
      .replace('/admin/accounts/[id]', '/admin/accounts/[learner]')
      .replaceAll(/\[(?:\.{3})?\w+\]/g, (part) => {
        const example = parts[part];
        if (!example) throw new Error(`tests/outside/every-page.ts has no example of ${part} in ${page}`);
        return example;
      });
    return page.endsWith('/preview') ? `${address}?preset=mail` : address;
  };
  return { cast, locate };
}
