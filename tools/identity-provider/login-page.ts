import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Provider } from 'oidc-provider';
import { html, type Html } from '@golfroundpro/shared/http/html.ts';
import { sendPage } from '../web/page.ts';
import type { People, Person } from './people.ts';

/** Asks who it is that logs in; there are no passwords here. */
export async function showLogin(
  provider: Provider,
  people: People,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const { params } = await provider.interactionDetails(req, res);
  sendPage(res, {
    title: 'Test identity provider',
    // The answer to the form leads on to the client.
    formTargets: [new URL(String(params['redirect_uri'])).origin],
    body: html`<h1>Who are you?</h1>
      <p>This provider is for tests on this machine: nobody needs a password.</p>
      <ul>
        ${people.listed.map(entryOf)}
      </ul>
      <h2>Somebody else</h2>
      <form method="post">
        <label>Name <input type="text" name="name" maxlength="200" autocomplete="off" /></label>
        <label>E-mail <input type="email" name="email" required autocomplete="off" /></label>
        <label><input type="checkbox" name="verified" checked /> the e-mail is verified</label>
        <button>Log in</button>
      </form>`,
  });
}

function entryOf({ sub, name, email, emailVerified }: Person): Html {
  return html`<li>
    <form method="post">
      <button name="sub" value="${sub}">
        ${name}, ${email}${emailVerified ? '' : ' (not verified)'}
      </button>
    </form>
  </li>`;
}

/** Takes the answer to that page and goes on with the login. */
export async function takeLogin(
  provider: Provider,
  people: People,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const form = new URLSearchParams(await text(req));
  const email = form.get('email') ?? '';
  const person =
    people.get(form.get('sub') ?? '') ??
    people.add({ name: form.get('name') ?? '', email, emailVerified: form.has('verified') });
  await provider.interactionFinished(req, res, { login: { accountId: person.sub } });
}
