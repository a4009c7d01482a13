/** Every cookie that this app sets; a test compares the list with what it sets. */
export const COOKIES = [
  {
    name: 'next-auth.session-token',
    purpose: 'Keeps you signed in. Encrypted; scripts cannot read it.',
    duration: '30 days, or until you sign out',
  },
  {
    name: 'well-known.visitor',
    purpose:
      'Says only that you are signed in, and whether you are in a class, so that pages show the right navigation at once. Scripts of the pages can read it; it opens nothing.',
    duration: '30 days, or until you sign out',
  },
  {
    name: 'well-known.code-step',
    purpose: 'Set only while you sign in with a second factor: your password was right, and the code is asked for.',
    duration: 'five minutes, or until the code is given',
  },
  {
    name: 'next-auth.csrf-token',
    purpose:
      'Set only by the sign-in interface for other programs and before a sign-in with your provider: shows that it comes from here.',
    duration: 'until you close the browser',
  },
  {
    name: 'next-auth.callback-url',
    purpose:
      'Set only by the sign-in interface for other programs and for a sign-in with your provider: where to go afterwards.',
    duration: 'until you close the browser',
  },
  {
    name: 'next-auth.state',
    purpose: 'Set only while you sign in with your provider: shows that the reply belongs to your own request.',
    duration: '15 minutes, or until you are back',
  },
  {
    name: 'next-auth.nonce',
    purpose: 'Set only while you sign in with your provider: shows that its word of who you are is fresh.',
    duration: '15 minutes, or until you are back',
  },
  {
    name: 'next-auth.pkce.code_verifier',
    purpose: 'Set only while you sign in with your provider: lets nobody else use its reply.',
    duration: '15 minutes, or until you are back',
  },
] as const;
