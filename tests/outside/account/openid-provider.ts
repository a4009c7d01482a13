import type { Server } from 'node:http';
import Provider from 'oidc-provider';

type Claims = { readonly email: string; readonly email_verified: boolean; readonly name: string };

export type RunningProvider = {
  readonly issuer: string;
  /** Lets a user log in at the provider under this name. */
  add(subject: string, claims: Claims): void;
  stop(): Promise<void>;
};

export const CLIENT = { client_id: 'well-known', client_secret: 'a client secret that the tests know too' };

/** Starts a real OpenID provider on this machine. A user who was added logs in with their name and any password. */
export async function startProvider(port: number, redirectUri: string): Promise<RunningProvider> {
  const issuer = `http://127.0.0.1:${port}`;
  const people = new Map<string, Claims>();
  const provider = new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    cookies: { keys: ['a key for tests only'] },
    findAccount: (_, subject) => {
      const claims = people.get(subject);
      return claims && { accountId: subject, claims: () => ({ sub: subject, ...claims }) };
    },
  });
  const server = await new Promise<Server>((resolve) => {
    const listening: Server = provider.listen(port, '127.0.0.1', () => resolve(listening));
  });
  return {
    issuer,
    add: (subject, claims) => people.set(subject, claims),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
