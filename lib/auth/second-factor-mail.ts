import type { Mail } from '@/lib/mail/mail';

/** Tells the owner of an account that it has a second factor now. */
export const secondFactorMail = ({ name, email }: { readonly name: string; readonly email: string }): Mail => ({
  to: email,
  subject: 'Second factor turned on: Well Known',
  text: `Hello ${name},

from now on, signing in to your account at Well Known asks for a code besides the password. If that was you, keep the recovery codes in a
safe place. If it was not, ask whoever runs this Well Known for help.
`,
});
