import type { Mail } from '@/lib/mail/mail';

/** Tells the owner of an account that its password is another now. */
export const passwordChangedMail = ({ name, email }: { readonly name: string; readonly email: string }): Mail => ({
  to: email,
  subject: 'Your password was changed: Well Known',
  text: `Hello ${name},

the password of your account at Well Known was changed just now. If that was you, there is nothing to do.

If it was not, ask for a new password on the sign-in page: it signs everybody else out.
`,
});
