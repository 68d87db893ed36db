import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const CLIENT = { id: 'golfroundpro', secret: 'a secret of the client, of 32 bytes' };

/** What one answer says instead of the truth. */
export interface Lies {
  metadata?: object;
  claims?: Record<string, unknown>;
  userInfo?: object;
  /** The path that leads to the truth elsewhere, instead of telling it. */
  elsewhere?: string;
  /** Who signs the ID token: the provider, unless said. */
  signedBy?: 'nobody' | 'another key' | "the client's secret";
}

/** A provider in this process, which tells the truth but for what a test changes. */
export interface LyingProvider {
  issuer: string;
  lies: Lies;
  /** Gives the nonce of a login to the ID token that it will get. */
  expect: (nonce: string) => void;
  stop: () => Promise<void>;
}

export async function startLyingProvider(): Promise<LyingProvider> {
  const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(own.publicKey)), alg: 'RS256', use: 'sig', kid: 'own' };
  let nonce = '';
  const server = createServer((req, res) => {
    if (req.url === provider.lies.elsewhere) {
      return void res.writeHead(307, { location: `${req.url}?` }).end();
    }
    void answer(req).then((body) => {
      res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider: LyingProvider = {
    issuer,
    lies: {},
    expect: (ofLogin) => void (nonce = ofLogin),
    stop: async () => void (await once(server.close(), 'close')),
  };
  return provider;

  async function answer(req: IncomingMessage): Promise<object> {
    await text(req);
    const { lies } = provider;
    const path = req.url?.replace(/\?$/, '');
    if (path === '/jwks') return { keys: [jwk] };
    if (path === '/userinfo') return { sub: 'ann', email: 'ann@id.example', ...lies.userInfo };
    if (path === '/token') return tokens(lies);
    return { ...metadataOf(issuer), ...lies.metadata };
  }

  async function tokens({ claims, signedBy }: Lies): Promise<object> {
    const now = Math.floor(Date.now() / 1000);
    const truth = { iss: issuer, sub: 'ann', aud: CLIENT.id, nonce, iat: now, exp: now + 600 };
    const idToken = await sign({ ...truth, ...claims }, signedBy);
    return { access_token: 'opaque', token_type: 'Bearer', expires_in: 600, id_token: idToken };
  }

  function sign(claims: Record<string, unknown>, by: Lies['signedBy']): string | Promise<string> {
    if (by === 'nobody') return `${encode({ alg: 'none' })}.${encode(claims)}.`;
    const jwt = new SignJWT(claims);
    if (by === "the client's secret") {
      return jwt.setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(CLIENT.secret));
    }
    const { privateKey } = by === 'another key' ? other : own;
    return jwt.setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(privateKey);
  }
}

function metadataOf(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
  };
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
