import type { Mail } from '@/lib/mail/mail';

/**
 * Tells the owner of an account that it now has a second factor. Like every e-mail, it repeats no name, because a
 * stranger may have typed it.
 */
export const secondFactorMail = ({ email }: { readonly email: string }): Mail => ({
  to: email,
  subject: 'Two-step verification is on for your Well Known account',
  text: `Hello,

From now on, signing in to your Well Known account requires a code in
addition to your password.

If you turned this on, keep the recovery codes in a safe place. If you didn't,
ask the people who run this Well Known server for help.
`,
});
