import { expect, inject } from 'vitest';
import { appoint } from '@/lib/administration/appoint';
import { openDb } from '@/lib/db/connection/client';
import { linkFor } from '../mailbox';
import { fillForm, makeVisitor, type Person, type Visitor } from '../visitor';

/** The roles from which a request about a classroom can come. */
export const ROLES = [
  'stranger',
  'outsider',
  'learner',
  'classmate',
  'former member',
  'other class’s instructor',
  'co-instructor',
  'instructor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** A classroom, with one user for each role. */
export type Cast = {
  readonly visitors: Readonly<Record<Role, Visitor>>;
  readonly people: Readonly<Record<Exclude<Role, 'stranger'>, Person>>;
  readonly classroomId: string;
  readonly className: string;
  /** The class of the other instructor. */
  readonly otherClassroomId: string;
  /** Adds a new learner who has answered one question. Returns their name. */
  joinAnother(): Promise<{ readonly visitor: Visitor; readonly person: Person }>;
};

export const newPerson = (name: string): Person => ({
  name: `${name} ${crypto.randomUUID().slice(0, 8)}`,
  email: `${crypto.randomUUID()}@example.org`,
  password: crypto.randomUUID(),
});

/** Returns the form of a page that contains this text. Fails if the page has none. */
export async function formOf(visitor: Visitor, page: string, has: string): Promise<string> {
  const html = await (await visitor.request(page)).text();
  const form = html.match(/<form[\s\S]*?<\/form>/g)?.find((each) => each.includes(has)) ?? '';
  expect(form, `${page} has a form with ${has}`).not.toBe('');
  return form;
}

/** Fills in a form of a page and sends it there. */
export async function post(
  visitor: Visitor,
  page: string,
  has: string,
  typed: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return visitor.request(page, { method: 'POST', body: fillForm(await formOf(visitor, page, has), typed) });
}

/** Opens the link that was mailed to a user who signed up, and presses the button on that page. */
export async function verifyAddress(visitor: Visitor, { email }: Person): Promise<void> {
  const link = await linkFor(inject('app').dataDir, email, '/confirm-email');
  const sent = await post(visitor, link, 'name="token"');
  expect(sent.status).toBeLessThan(400);
}

/** Makes the owner of an account an administrator, as `npm run admin` does. */
async function makeAdministrator({ email }: Person): Promise<void> {
  const db = openDb(inject('app').databaseUrl);
  try {
    const done = await appoint(db, { email, becomes: true, trustsAddress: true }, new Date());
    expect(done.ok).toBe(true);
  } finally {
    await db.$disconnect();
  }
}

/** Signs everyone up, opens two classrooms, and lets learners join and one of them leave. */
export async function gather(url: string): Promise<Cast> {
  const signUp = async (name: string) => {
    const [visitor, person] = [makeVisitor(url), newPerson(name)];
    await visitor.signUp(person);
    return { visitor, person };
  };
  const open = async (teacher: Visitor, name: string): Promise<string> => {
    const opened = await post(teacher, '/classes', 'name="name"', { name });
    const id = opened.headers.get('location')?.split('/').at(-1) ?? '';
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    return id;
  };
  const ines = await signUp('Ines');
  const className = `Room ${crypto.randomUUID().slice(0, 8)}`;
  const classroomId = await open(ines.visitor, className);
  const people = `/classes/${classroomId}/people`;
  const join = async (learner: Visitor) => {
    // Looks between tags, because the digits of an id can look like a code.
    const [, code = ''] =
      />([0-9A-Z]{4}-[0-9A-Z]{4})</.exec(await (await ines.visitor.request(`/classes/${classroomId}/join`)).text()) ??
      [];
    const joined = await post(learner, '/classes', 'name="code"', { code });
    expect(await joined.text()).toContain(className);
  };
  const joinAnother = async (name = 'Newcomer') => {
    const made = await signUp(name);
    await join(made.visitor);
    const { turn } = await made.visitor.sitting('today');
    expect((await made.visitor.answer(turn?.token ?? '', { form: 'none' })).status).toBe(200);
    return made;
  };
  const ada = await signUp('Ada');
  await makeAdministrator(ada.person);
  const [lea, mats, finn] = [await joinAnother('Lea'), await joinAnother('Mats'), await joinAnother('Finn')];
  await post(finn.visitor, '/classes', 'name="classroom"');
  const [omar, otto, coco] = [await signUp('Omar'), await signUp('Otto'), await signUp('Coco')];
  const otherClassroomId = await open(otto.visitor, 'Another room');
  await post(ines.visitor, people, 'Invite to teach', { email: coco.person.email });
  await verifyAddress(coco.visitor, coco.person);
  await post(coco.visitor, '/classes', 'Accept');
  return {
    classroomId,
    className,
    otherClassroomId,
    joinAnother,
    visitors: {
      stranger: makeVisitor(url),
      outsider: omar.visitor,
      learner: lea.visitor,
      classmate: mats.visitor,
      'former member': finn.visitor,
      'other class’s instructor': otto.visitor,
      'co-instructor': coco.visitor,
      instructor: ines.visitor,
      administrator: ada.visitor,
    },
    people: {
      outsider: omar.person,
      learner: lea.person,
      classmate: mats.person,
      'former member': finn.person,
      'other class’s instructor': otto.person,
      'co-instructor': coco.person,
      instructor: ines.person,
      administrator: ada.person,
    },
  };
}
