import type { Mail } from '@/lib/mail/mail';

type Owner = { readonly email: string };

/** Tells the owner of an account that an administrator made a reset link, which should come from no one else. */
export const handedResetMail = ({ email }: Owner): Mail => ({
  to: email,
  subject: 'An administrator made a password link for your Well Known account',
  text: `Hello,

An administrator of this Well Known server made a link that sets a new
password for your account. If you asked for it, use the link they give you.

If you didn't ask for it, tell the people who run this server. Your password
has not changed so far.
`,
});

/** Tells the owner of an account that it no longer has a second factor. */
export const secondFactorRemovedMail = ({ email }: Owner): Mail => ({
  to: email,
  subject: 'Two-step verification is off for your Well Known account',
  text: `Hello,

An administrator of this Well Known server turned off two-step verification
for your account. You now need only your password to sign in. You can set up
two-step verification again on your account page.

If you didn't ask for this, tell the people who run this server, and change
your password.
`,
});
