import type { Metadata } from 'next';
import { PublicShell } from '@/app/_components/page-shell';
import { publicMetadata } from '../public-metadata';
import { COOKIES } from './cookies';

/** The same for everybody, and made once, when the app is built. */
export const dynamic = 'force-static';

export const metadata: Metadata = publicMetadata({
  title: 'Privacy',
  description: 'What Well Known keeps about you, why, who sees it, how to have it and how to end it.',
  path: '/privacy',
});

export default function PrivacyPage() {
  return (
    <PublicShell>
      <div className="grid max-w-2xl gap-8 py-2">
        <h1 className="text-h1 font-semibold">Privacy</h1>
        <section aria-labelledby="kept" className="grid gap-3">
          <h2 id="kept" className="text-lg font-semibold">
            What is kept, and why
          </h2>
          <ul className="grid list-disc gap-2 pl-5">
            <li>Your name and e-mail address: to sign you in, and for your instructor to know you by name.</li>
            <li>Your password only as a hash from which it cannot be read (argon2id).</li>
            <li>Your settings: time zone, minutes a day, and what else you set.</li>
            <li>
              Every answer you give: the question, your response, when, how long it took. From these follows when a
              concept comes back.
            </li>
            <li>
              What you report about a question: the question, your answer, and what you write. Its authors read this
              without your name.
            </li>
            <li>
              The classrooms you are in, and since when. When an instructor invites an address, that address and the
              name beside it, until the invitation is answered or withdrawn, or the account with that verified address
              is deleted.
            </li>
            <li>
              Your sign-ins: when, last used when, and with which browser, so that you can see and end them. Against
              guessing, attempts are counted under keyed hashes of e-mail and network addresses, for 90 days at most.
            </li>
            <li>A second factor, if you set one up: encrypted, its recovery codes as hashes.</li>
          </ul>
          <p>
            There is no advertising, no tracking and no third party in the pages: no script, font or picture comes from
            elsewhere. The server’s log holds no names, no e-mail addresses, no network addresses and nothing you
            searched for.
          </p>
        </section>
        <section aria-labelledby="seen" className="grid gap-3">
          <h2 id="seen" className="text-lg font-semibold">
            Who sees it
          </h2>
          <p>
            You do. The instructor of a classroom you joined sees what its page tells you before you join. Other
            learners see nothing of you. Whoever operates this server can read its database.
          </p>
        </section>
        <section aria-labelledby="cookies" className="grid gap-3">
          <h2 id="cookies" className="text-lg font-semibold">
            Cookies
          </h2>
          <p>All are needed for what they do and go to this server only; reading the library or the ports sets none.</p>
          <table className="w-full table-fixed text-left text-sm">
            <caption className="sr-only">Cookies, what for, and how long they last</caption>
            <thead>
              <tr className="border-b border-line">
                <th scope="col" className="py-2 pr-4 font-semibold">
                  Cookie
                </th>
                <th scope="col" className="py-2 pr-4 font-semibold">
                  What for
                </th>
                <th scope="col" className="w-1/4 py-2 font-semibold">
                  How long
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
            Where the site is reached by https, the names of cookies that scripts cannot read begin with{' '}
            <span className="font-mono">__Secure-</span> or <span className="font-mono">__Host-</span>. A theme that you
            choose stays in this browser and is not sent to us. If you begin without an account, this browser keeps your
            answers for seven days. They are sent to be marked, and we keep them only once you sign up or sign in.
          </p>
        </section>
        <section aria-labelledby="yours" className="grid gap-3">
          <h2 id="yours" className="text-lg font-semibold">
            What you can do
          </h2>
          <p>
            On the page{' '}
            <a href="/account/data" className="underline">
              Your data
            </a>{' '}
            you can download everything in one file, and delete your account at once and for good. You can leave a
            classroom at any time.
          </p>
        </section>
      </div>
    </PublicShell>
  );
}
