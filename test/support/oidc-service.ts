import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OidcService {
  readonly discovery: string;
  /** Who is signed in there. */
  person: { sub: string; email: string; name: string };
  readonly stop: () => Promise<void>;
}

/** As much of an OpenID Connect service as a sign-in by code asks for. */
export async function oidcService(): Promise<OidcService> {
  const service = { person: { sub: 'p1', email: 'someone@service.example', name: 'Someone' } };
  const server = createServer((request, response) => {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const answers: Record<string, unknown> = {
      '/.well-known/openid-configuration': {
        authorization_endpoint: `${base}/authorize`,
        token_endpoint: `${base}/token`,
        userinfo_endpoint: `${base}/userinfo`,
        id_token_signing_alg_values_supported: ['RS256'],
      },
      '/token': { access_token: 'access', token_type: 'Bearer', expires_in: 3600 },
      '/userinfo': { ...service.person, email_verified: true },
    };
    const answer = answers[new URL(request.url ?? '/', base).pathname];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
  return Object.assign(service, { discovery: `http://127.0.0.1:${port}/.well-known/openid-configuration`, stop });
}
