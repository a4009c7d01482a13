import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { Environment } from '@/lib/env';
import type { OutsideProfile } from './outside-login';

/** The provider's id in next-auth's routes. */
export const OPENID = 'openid';

export type OpenIdSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The provider's name, which the button shows after "Sign in with". */
  readonly label: string;
};

/** Returns the OpenID provider that the operator configured; null if there is none. */
export function findOpenIdSettings(environment: Environment): OpenIdSettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL } = environment;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, label: OIDC_LABEL };
}

/** Returns the provider in the form that next-auth needs: authorization code flow with PKCE, state, and nonce. */
export const openIdProvider = ({
  issuer,
  clientId,
  clientSecret,
  label,
}: OpenIdSettings): OAuthConfig<OutsideProfile> => ({
  id: OPENID,
  name: label,
  type: 'oauth',
  issuer,
  wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  authorization: { params: { scope: 'openid email profile' } },
  idToken: true,
  checks: ['pkce', 'state', 'nonce'],
  clientId,
  clientSecret,
  userinfo: {
    // Many providers return the e-mail address only from their userinfo endpoint.
    request: async ({ client, tokens }) => {
      const { access_token, id_token } = tokens;
      const claims = JSON.parse(Buffer.from(id_token?.split('.')[1] ?? '', 'base64url').toString('utf8'));
      return client.issuer.metadata.userinfo_endpoint && access_token
        ? { ...claims, ...(await client.userinfo(access_token)), sub: claims.sub }
        : claims;
    },
  },
  profile: ({ sub, name, email }) => ({ id: sub, name: name ?? null, email: email ?? null }),
});
