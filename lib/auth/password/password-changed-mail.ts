import type { Mail } from '@/lib/mail/mail';

/**
 * Tells the owner of an account that its password was changed. Like every e-mail, it repeats no name, because a
 * stranger may have typed it.
 */
export const passwordChangedMail = ({ email }: { readonly email: string }): Mail => ({
  to: email,
  subject: 'Your Well Known password was changed',
  text: `Hello,

The password for your Well Known account was just changed. If you did this,
you don't need to do anything.

If you didn't, ask for a new password on the sign-in page. Setting one signs
everyone else out.
`,
});
