import { fillForm, type Visitor } from '../visitor';
import { type Cast, formOf, newPerson, type Role } from './cast';

/** The roles that may see a page of the class. For all others, it does not exist. */
export type Reading = {
  readonly name: string;
  readonly allowed: readonly Role[];
  /** Returns the page's address for a classroom, and for a learner and an assignment in it. */
  readonly address: (ids: Ids) => string;
  /** Returns text that the page shows, by default the class's name. */
  readonly shows?: (cast: Cast) => string;
};
export type Ids = { readonly classroom: string; readonly learner: string; readonly assignment: string };

export const TEACHERS: readonly Role[] = ['co-instructor', 'instructor'];

const page = (name: string, below: string): Reading => ({
  name,
  allowed: TEACHERS,
  address: ({ classroom }) => `/classes/${classroom}${below}`,
});
const file = (name: string, below: string, shows: (cast: Cast) => string): Reading => ({ ...page(name, below), shows });

const forAdministrators = (name: string, address: string, shows: (cast: Cast) => string): Reading => ({
  name,
  allowed: ['administrator'],
  address: () => address,
  shows,
});

export const READINGS: readonly Reading[] = [
  forAdministrators('see how the installation is doing', '/admin', () => 'Who may sign up'),
  forAdministrators('see all accounts', '/admin/accounts', ({ people }) => people.learner.email),
  forAdministrators('see all classes', '/admin/classes', ({ className }) => className),
  forAdministrators('see what administrators did', '/admin/log', ({ people }) => people.administrator.email),
  {
    name: 'see an account',
    allowed: ['administrator'],
    address: ({ learner }) => `/admin/accounts/${learner}`,
    shows: ({ people }) => people.learner.email,
  },
  page('see what to do next in the class', ''),
  page('see the learners of the class', '/learners'),
  page('see the class on a future day', '/learners?on=2099-01-01&sort=known&down=1'),
  page('see the topics of the class', '/topics'),
  page('see one topic in the class', '/topics/ssh'),
  page('see the misconceptions of the class', '/misconceptions'),
  page('see what the class reported', '/reports'),
  page('show a misconception on the projector', '/misconceptions/port-number/only-servers'),
  page('see the people of the class', '/people'),
  page('see how to join the class', '/join'),
  page('show on the projector how to join the class', '/join/projector'),
  {
    name: 'see one learner in the class',
    allowed: TEACHERS,
    address: ({ classroom, learner }) => `/classes/${classroom}/learners/${learner}`,
  },
  page('see what is assigned', '/assignments'),
  {
    name: 'see an assignment and its credit',
    allowed: TEACHERS,
    address: ({ classroom, assignment }) => `/classes/${classroom}/assignments/${assignment}`,
  },
  {
    name: 'export the credit of an assignment',
    allowed: TEACHERS,
    address: ({ classroom, assignment }) => `/classes/${classroom}/assignments/${assignment}/credit.csv`,
    shows: ({ people }) => people.learner.name,
  },
  file('preview questions as a learner', '/assignments/preview?preset=mail', () => 'Preview as a learner'),
  page('see what can be exported', '/exports'),
  file('export the gradebook', '/exports/gradebook.csv', ({ people }) => people.learner.name),
  file('export the item analysis', '/exports/items.csv', () => 'Observed'),
  file('export the reviews', '/exports/reviews.jsonl', ({ people }) => people.learner.name),
];

/** The roles that may change something in the class. */
export type Changing = {
  readonly name: string;
  readonly allowed: readonly Role[];
  /** The page with the form. */
  readonly page: (cast: Cast) => string | Promise<string>;
  /** Sets up what the change needs. Returns text that the form contains, and the values to type into it. */
  readonly prepare: (
    cast: Cast,
  ) => Promise<{ readonly has: string; readonly typed?: Readonly<Record<string, string>> }>;
};

const people = ({ classroomId }: Cast): string => `/classes/${classroomId}/people`;
const joining = ({ classroomId }: Cast): string => `/classes/${classroomId}/join`;

/** Invites a user with a roster of one line. Returns the address. */
async function invite(cast: Cast): Promise<string> {
  const { email, name } = newPerson('Invited');
  const { instructor } = cast.visitors;
  const body = fillForm(await formOf(instructor, people(cast), 'name="roster"'), {});
  body.set('roster', new File([`name,e-mail\n${name},${email}\n`], 'roster.csv', { type: 'text/csv' }));
  await instructor.request(people(cast), { method: 'POST', body });
  return email;
}

const assignments = ({ classroomId }: Cast): string => `/classes/${classroomId}/assignments`;

/** Returns the values for an assignment's form: from today on, in any time zone. */
function terms(): Record<string, string> {
  const on = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return { title: `Work ${crypto.randomUUID()}`, opensOn: on(0), dueOn: on(7), studyDays: '2' };
}

/** Assigns a concept. Returns the address of its page. */
export async function assign(cast: Cast): Promise<string> {
  const { instructor } = cast.visitors;
  const form = await formOf(instructor, assignments(cast), 'name="opensOn"');
  const body = fillForm(form, { ...terms(), concept: 'ssh' });
  const made = await instructor.request(assignments(cast), { method: 'POST', body });
  return new URL(made.headers.get('location') ?? '', 'http://here').pathname;
}

export const CHANGES: readonly Changing[] = [
  {
    name: 'make a new join code',
    allowed: TEACHERS,
    page: joining,
    prepare: async () => ({ has: 'Make a new code' }),
  },
  {
    name: 'switch joining by code off or on',
    allowed: TEACHERS,
    page: joining,
    prepare: async () => ({ has: 'Turn the code' }),
  },
  {
    name: 'remove a learner',
    allowed: TEACHERS,
    page: people,
    prepare: async (cast) => {
      const page = await (await cast.visitors.instructor.request(joining(cast))).text();
      const isClosed = page.includes('Turn the code on');
      if (isClosed) {
        const form = await formOf(cast.visitors.instructor, joining(cast), 'Turn the code');
        await cast.visitors.instructor.request(joining(cast), { method: 'POST', body: fillForm(form, {}) });
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
    name: 'assign concepts',
    allowed: TEACHERS,
    page: assignments,
    prepare: async () => ({ has: 'name="opensOn"', typed: { ...terms(), concept: 'ssh' } }),
  },
  {
    name: 'change an assignment',
    allowed: TEACHERS,
    page: assign,
    prepare: async () => ({ has: 'name="opensOn"', typed: terms() }),
  },
  {
    name: 'withdraw an assignment',
    allowed: TEACHERS,
    page: assign,
    prepare: async () => ({ has: 'Withdraw this assignment' }),
  },
  {
    name: 'archive the class, or reopen it',
    allowed: ['instructor'],
    page: people,
    prepare: async (cast) => {
      const page = await (await cast.visitors.instructor.request(people(cast))).text();
      return { has: page.includes('Archive this class') ? 'Archive this class' : 'Restore this class' };
    },
  },
];

/** Sends a form as a user who has seen its fields. */
export type Send = (by: Visitor) => Promise<Response>;

/** Fills in the form of the instructor's page. */
export async function fillIn(cast: Cast, { page, prepare }: Changing): Promise<Send> {
  const { has, typed } = await prepare(cast);
  const address = await page(cast);
  const form = await formOf(cast.visitors.instructor, address, has);
  return (by) => by.request(address, { method: 'POST', body: fillForm(form, typed ?? {}) });
}
