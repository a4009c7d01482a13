/** Every cookie that this app sets; a test compares the list with what it sets. */
export const COOKIES = [
  {
    name: 'next-auth.session-token',
    purpose: 'Keeps you signed in. Encrypted; scripts cannot read it.',
    duration: '30 days, or until you sign out',
  },
  {
    name: 'well-known.code-step',
    purpose: 'Set only while you sign in with a second factor: your password was right, and the code is asked for.',
    duration: 'five minutes, or until the code is given',
  },
  {
    name: 'next-auth.csrf-token',
    purpose: 'Set only by the sign-in interface for other programs: shows that a sign-in comes from here.',
    duration: 'until you close the browser',
  },
  {
    name: 'next-auth.callback-url',
    purpose: 'Set only by the sign-in interface for other programs: where to go afterwards.',
    duration: 'until you close the browser',
  },
] as const;
