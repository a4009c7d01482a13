/** Every cookie that the app sets. A test compares this list with the cookies in its replies. */
export const COOKIES = [
  {
    name: 'next-auth.session-token',
    purpose: 'Keeps you signed in. Encrypted; scripts cannot read it.',
    duration: '30 days, or until you sign out',
  },
  {
    name: 'well-known.visitor',
    purpose:
      'Says only that you are signed in and whether you are in a class, so that pages show the right navigation at once. Scripts on our pages can read it. It gives no access.',
    duration: '30 days, or until you sign out',
  },
  {
    name: 'well-known.code-step',
    purpose: 'Set only during two-step sign-in, between the right password and the code.',
    duration: '5 minutes, or until you enter the code',
  },
  {
    name: 'next-auth.csrf-token',
    purpose:
      'Set only when another program uses the sign-in interface, or just before you sign in with your provider. Shows that the request comes from this site.',
    duration: 'Until you close the browser',
  },
  {
    name: 'next-auth.callback-url',
    purpose:
      'Set only when another program uses the sign-in interface, or while you sign in with your provider. Says where to go afterward.',
    duration: 'Until you close the browser',
  },
  {
    name: 'next-auth.state',
    purpose: 'Set only while you sign in with your provider. Shows that the reply belongs to your own request.',
    duration: '15 minutes, or until you return',
  },
  {
    name: 'next-auth.nonce',
    purpose: 'Set only while you sign in with your provider. Shows that the reply is fresh.',
    duration: '15 minutes, or until you return',
  },
  {
    name: 'next-auth.pkce.code_verifier',
    purpose: 'Set only while you sign in with your provider. Prevents anyone else from using the reply.',
    duration: '15 minutes, or until you return',
  },
] as const;
