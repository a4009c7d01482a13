import type { Metadata } from 'next';
import { PublicShell } from '@/app/_components/page-shell';
import { addBasePath } from '@/lib/base-path';
import { publicMetadata } from '../public-metadata';
import { COOKIES } from './cookies';

/** The page is the same for everyone and is rendered at build time. */
export const dynamic = 'force-static';

export const metadata: Metadata = publicMetadata({
  title: 'Privacy',
  description: 'What Well Known keeps about you and why, who sees it, and how to download or delete it.',
  path: '/privacy',
});

export default function PrivacyPage() {
  return (
    <PublicShell>
      <div className="grid max-w-2xl gap-8 py-2">
        <h1 className="text-h1 font-semibold">Privacy</h1>
        <section aria-labelledby="kept" className="grid gap-3">
          <h2 id="kept" className="text-lg font-semibold">
            What we keep, and why
          </h2>
          <ul className="grid list-disc gap-2 pl-5">
            <li>Your name and e-mail address, to sign you in and to show your name to your instructor.</li>
            <li>A hash of your password (argon2id), from which the password cannot be read.</li>
            <li>Your settings, such as your time zone and daily minutes.</li>
            <li>
              Every answer you give: the question, your answer, when you gave it, and how long it took. We use these to
              decide when a topic comes back.
            </li>
            <li>
              Your reports about questions: the question, your answer, and what you write. The authors of the questions
              read them without your name. If you are in a class, your instructor sees them with your name.
            </li>
            <li>
              The classes you are in, and when you joined each of them. If an instructor invites someone by e-mail, we
              keep the address and the name given with it. We delete both when the invitation is answered or withdrawn,
              or when the account with that verified address is deleted.
            </li>
            <li>
              Your sign-ins: when each one began, when it was last used, and in which browser, so that you can see and
              end them. To stop password guessing, we count attempts under keyed hashes of e-mail and network addresses,
              for at most 90 days.
            </li>
            <li>
              E-mails to you that could not be sent, for 30 days: the subject and the reason. What administrators did
              about your account stays in a log, under a number that no longer leads to you once the account is deleted.
            </li>
            <li>If you set up two-step verification, its secret in encrypted form and hashes of its recovery codes.</li>
          </ul>
          <p>
            The pages contain no advertising and no tracking, and load no scripts, fonts, or pictures from third
            parties. The server’s log contains no names, e-mail addresses, network addresses, or searches.
          </p>
        </section>
        <section aria-labelledby="seen" className="grid gap-3">
          <h2 id="seen" className="text-lg font-semibold">
            Who sees it
          </h2>
          <p>
            You do. If you join a class, its instructors see what the class page lists before you join. Other learners
            see nothing about you. Administrators of this server see your name, your e-mail address, how you sign in,
            when you were last here, and how many classes you are in, but not your answers or your progress. The
            operator of this server can read its database.
          </p>
        </section>
        <section aria-labelledby="cookies" className="grid gap-3">
          <h2 id="cookies" className="text-lg font-semibold">
            Cookies
          </h2>
          <p>
            Every cookie is needed for its purpose and is sent only to this server. Reading the Topics and Ports pages
            sets no cookies.
          </p>
          <table className="w-full table-fixed text-left text-sm">
            <caption className="sr-only">Each cookie, its purpose, and how long it lasts</caption>
            <thead>
              <tr className="border-b border-line">
                <th scope="col" className="py-2 pr-4 font-semibold">
                  Cookie
                </th>
                <th scope="col" className="py-2 pr-4 font-semibold">
                  Purpose
                </th>
                <th scope="col" className="w-1/4 py-2 font-semibold">
                  Duration
                </th>
              </tr>
            </thead>
            <tbody>
              {COOKIES.map(({ name, purpose, duration }) => (
                <tr key={name} className="border-b border-line align-top">
                  <th scope="row" className="py-2 pr-4 font-mono font-normal wrap-anywhere">
                    {name}
                  </th>
                  <td className="py-2 pr-4">{purpose}</td>
                  <td className="py-2">{duration}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="text-sm text-muted">
            If the site uses HTTPS, the names of cookies that scripts cannot read begin with{' '}
            <span className="font-mono">__Secure-</span> or <span className="font-mono">__Host-</span>. The theme you
            choose stays in this browser and is not sent to us. If you start without an account, this browser keeps your
            answers for seven days. They are sent to be marked, and we keep them only once you sign up or sign in.
          </p>
        </section>
        <section aria-labelledby="yours" className="grid gap-3">
          <h2 id="yours" className="text-lg font-semibold">
            What you can do
          </h2>
          <p>
            On{' '}
            <a href={addBasePath('/account/data')} className="underline">
              Your data
            </a>
            , you can download everything in one file, or delete your account permanently. You can leave a class at any
            time.
          </p>
        </section>
      </div>
    </PublicShell>
  );
}
