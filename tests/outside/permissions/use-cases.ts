import { fillForm, type Visitor } from '../visitor';
import { type Cast, formOf, newPerson, type Role } from './cast';

/** Who may look at something of the class; for all others there is no such thing. */
export type Reading = {
  readonly name: string;
  readonly allowed: readonly Role[];
  /** The address, for a classroom and a learner of it. */
  readonly address: (classroomId: string, learnerId: string) => string;
};

export const TEACHERS: readonly Role[] = ['co-instructor', 'instructor'];

const page = (name: string, below: string): Reading => ({
  name,
  allowed: TEACHERS,
  address: (classroomId) => `/classes/${classroomId}${below}`,
});

export const READINGS: readonly Reading[] = [
  page('see the class at a glance', ''),
  page('see the class on a day to come', '?on=2099-01-01&sort=known&down=1'),
  page('see the concepts of the class', '/concepts'),
  page('see one concept in the class', '/concepts/ssh'),
  page('see the misconceptions of the class', '/misconceptions'),
  page('see who needs help', '/help'),
  page('see the people of the class', '/people'),
  {
    name: 'see one learner in the class',
    allowed: TEACHERS,
    address: (classroomId, learnerId) => `/classes/${classroomId}/learners/${learnerId}`,
  },
];

/** Who may change something of the class. */
export type Changing = {
  readonly name: string;
  readonly allowed: readonly Role[];
  /** The page that has the form. */
  readonly page: (cast: Cast) => string;
  /** What has to be there first; gives a text that the form holds, and what is typed into it. */
  readonly prepare: (
    cast: Cast,
  ) => Promise<{ readonly has: string; readonly typed?: Readonly<Record<string, string>> }>;
};

const people = ({ classroomId }: Cast): string => `/classes/${classroomId}/people`;

/** Invites somebody with a roster of one line; gives the address. */
async function invite(cast: Cast): Promise<string> {
  const { email, name } = newPerson('Invited');
  const { instructor } = cast.visitors;
  const body = fillForm(await formOf(instructor, people(cast), 'name="roster"'), {});
  body.set('roster', new File([`name,e-mail\n${name},${email}\n`], 'roster.csv', { type: 'text/csv' }));
  await instructor.request(people(cast), { method: 'POST', body });
  return email;
}

export const CHANGES: readonly Changing[] = [
  {
    name: 'make a new join code',
    allowed: TEACHERS,
    page: people,
    prepare: async () => ({ has: 'Make a new code' }),
  },
  {
    name: 'switch joining by code off or on',
    allowed: TEACHERS,
    page: people,
    prepare: async () => ({ has: 'Switch the code' }),
  },
  {
    name: 'remove a learner',
    allowed: TEACHERS,
    page: people,
    prepare: async (cast) => {
      const page = await (await cast.visitors.instructor.request(people(cast))).text();
      const isClosed = page.includes('Switch the code on');
      if (isClosed) {
        const form = await formOf(cast.visitors.instructor, people(cast), 'Switch the code');
        await cast.visitors.instructor.request(people(cast), { method: 'POST', body: fillForm(form, {}) });
      }
      return { has: (await cast.joinAnother()).person.name };
    },
  },
  {
    name: 'withdraw an invitation',
    allowed: TEACHERS,
    page: people,
    prepare: async (cast) => ({ has: await invite(cast) }),
  },
  {
    name: 'invite a co-instructor',
    allowed: ['instructor'],
    page: people,
    prepare: async () => ({ has: 'Invite to teach', typed: { email: newPerson('Another').email } }),
  },
  {
    name: 'archive the class, or take it out again',
    allowed: ['instructor'],
    page: people,
    prepare: async (cast) => {
      const page = await (await cast.visitors.instructor.request(people(cast))).text();
      return { has: page.includes('Archive this class') ? 'Archive this class' : 'Take it out of the archive' };
    },
  },
];

/** The form as the instructor's page has it, sent by somebody else, who read its fields over a shoulder. */
export async function send(cast: Cast, { page, prepare }: Changing, by: Visitor): Promise<() => Promise<Response>> {
  const { has, typed } = await prepare(cast);
  const form = await formOf(cast.visitors.instructor, page(cast), has);
  return () => by.request(page(cast), { method: 'POST', body: fillForm(form, typed ?? {}) });
}
