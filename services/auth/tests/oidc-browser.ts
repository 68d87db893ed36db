import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import type { OidcConfig } from '../config.ts';
import { choosePorts } from '../../../tools/stack/ports.ts';
import { startProcess, type TestProcess } from '../../../tools/test/start-process.ts';
import type { TestAuth } from './start-auth.ts';

/** What the secrets of the tests say. */
const CLIENT_SECRET = 'unused';
const PUBLIC_URL = 'http://localhost:8080';
const CALLBACK = `${PUBLIC_URL}/api/v1/auth/oidc/callback`;

export interface TestProvider {
  config: OidcConfig;
  start: () => Promise<void>;
  /** Ends it for good; nothing is done when it has ended. */
  stop: () => Promise<void>;
}

/** The provider of the stack as a process of its own, on a free port; it does not run yet. */
export async function makeTestProvider(): Promise<TestProvider> {
  const directory = await mkdtemp(join(tmpdir(), 'golfroundpro-oidc-'));
  const ports = await choosePorts({ provider: 8026 }, {}, 'free');
  const port = String(ports['provider']);
  const issuer = `http://localhost:${port}`;
  const script = 'tools/identity-provider/main.ts';
  const args = [script, '--port', port, '--redirect', CALLBACK, '--directory', directory];
  let process: TestProcess | undefined;
  return {
    config: { issuer, clientId: 'golfroundpro', name: 'the provider' },
    start: async () => {
      const healthUrl = `${issuer}/.well-known/openid-configuration`;
      process = await startProcess(args, { input: { clientSecret: CLIENT_SECRET }, healthUrl });
    },
    stop: async () => {
      await process?.stop();
      process = undefined;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Somebody as they type themselves in at the provider. */
export interface TypedPerson {
  name: string;
  email: string;
  verified: boolean;
}

/** A browser that logs in: it keeps cookies and follows the provider's redirects. */
export class OidcBrowser {
  readonly cookies = new Map<string, string>();
  readonly #auth: TestAuth;

  constructor(auth: TestAuth) {
    this.#auth = auth;
  }

  /** GET of a path of auth, with the cookies. */
  async get(path: string): Promise<request.Response> {
    const answer = await request(this.#auth.app).get(path).set('cookie', this.cookieHeader);
    this.keep(answer.headers['set-cookie']);
    return answer;
  }

  /** Begins a login; gives the address at the provider. */
  async start(): Promise<string> {
    return (await this.get('/api/v1/auth/oidc/start')).headers['location']!;
  }

  /** Is somebody at the provider; gives the path of auth to which it sends the browser back. */
  async beAtProvider(url: string, person: TypedPerson): Promise<string> {
    const page = await this.#follow(url);
    const form = new URLSearchParams({ name: person.name, email: person.email });
    if (person.verified) form.set('verified', 'on');
    return (await this.#follow(page, form)).slice(PUBLIC_URL.length);
  }

  /** All of it up to the page; gives where the browser is sent. */
  async comeBackAs(person: TypedPerson): Promise<string> {
    const path = await this.beAtProvider(await this.start(), person);
    return (await this.get(path)).headers['location']!;
  }

  finish(body: object = {}, headers: Record<string, string> = {}): request.Test {
    return request(this.#auth.app)
      .post('/api/v1/auth/oidc/finish')
      .set({ cookie: this.cookieHeader, ...headers })
      .send(body);
  }

  /** Keeps what an answer sets, and forgets what it removes. */
  keep(header: string | string[] | undefined): void {
    for (const cookie of [header ?? []].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (/; max-age=0|; expires=Thu, 01 Jan 1970/i.test(cookie)) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** A request with these cookies, for code that reads one. */
  get asRequest(): IncomingMessage {
    return { headers: { cookie: this.cookieHeader } } as IncomingMessage;
  }

  /** Follows redirects at the provider until there is a page, or it leads back to us. */
  async #follow(url: string, form?: URLSearchParams): Promise<string> {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: this.cookieHeader },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    await answer.text();
    this.keep(answer.headers.getSetCookie());
    const location = answer.headers.get('location');
    if (location === null) {
      if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
      return url;
    }
    const next = new URL(location, url).href;
    return next.startsWith(PUBLIC_URL) ? next : this.#follow(next);
  }
}
