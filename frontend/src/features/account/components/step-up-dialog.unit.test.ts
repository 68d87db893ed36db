// @vitest-environment jsdom
import { defineComponent, h } from 'vue';
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { tokens } from '../../../lib/api/client.ts';
import type { Account } from '../../../lib/api/schema.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { makeAccount } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import PasswordSection from './password-section.vue';
import StepUpDialog from './step-up-dialog.vue';

checkComponents();
stubDialogs();

const ACCOUNT = 'GET /api/v1/auth/account';
const CHANGE = 'PUT /api/v1/auth/account/password';
const PROVE = 'POST /api/v1/auth/step-up';

/** A club that lets nobody change a password before the proof that `isProof` accepts. */
function stubClub(account: Account, isProof: (proof: object) => boolean = () => true) {
  let proven = false;
  return stubApi({
    [ACCOUNT]: () => Response.json(account),
    [CHANGE]: () =>
      proven ? new Response(null, { status: 204 }) : problem(403, 'step_up_required'),
    [PROVE]: (body) => {
      proven = isProof(body as object);
      if (proven) return new Response(null, { status: 204 });
      const errors = [{ field: 'password', code: 'wrong' }];
      return problem(401, 'invalid_credentials', { errors });
    },
  });
}

function renderPage(account: Account) {
  const page = defineComponent(() => () => [
    h(PasswordSection, { account, onChanged: () => undefined }),
    h(StepUpDialog),
  ]);
  return renderPart(page);
}

async function change(password: string): Promise<void> {
  await fireEvent.update(screen.getByLabelText('New password'), password);
  await fireEvent.click(screen.getByRole('button', { name: 'Change password' }));
}

// The section of that name is labelled with it too.
const INPUT = { selector: 'input' };
const findPassword = () => screen.findByLabelText<HTMLInputElement>('Password', INPUT);
const getPassword = () => screen.getByLabelText<HTMLInputElement>('Password', INPUT);
const prove = () => fireEvent.click(screen.getByRole('button', { name: 'Yes, it is me' }));

describe('StepUpDialog', () => {
  it('asks for the password and then does what was wanted', async () => {
    const account = makeAccount();
    const sent = stubClub(account);
    const view = renderPage(account);
    expect(view.container.querySelector('[aria-busy=true]')).toBeNull();
    await change('a quiet green');
    await fireEvent.update(await findPassword(), 'the old one');
    expect(screen.getByRole('dialog', { name: 'Is it you?' })).toBeTruthy();
    expect(document.activeElement).toBe(getPassword());
    expect(screen.queryByLabelText('Code')).toBeNull();
    await expectAccessible(view.container);
    await prove();
    await screen.findByText(/^Your password is changed/);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent.map((one) => one.route)).toEqual([CHANGE, ACCOUNT, PROVE, CHANGE]);
    expect(sent[2]?.body).toEqual({ password: 'the old one' });
    expect(sent[3]?.body).toEqual({ password: 'a quiet green', keep: [] });
  });

  it('goes on with the token that came with the proof', async () => {
    const account = makeAccount();
    stubApi({
      [ACCOUNT]: () => Response.json(account),
      [CHANGE]: () =>
        tokens.token() === 'the next one'
          ? new Response(null, { status: 204 })
          : problem(403, 'step_up_required'),
      [PROVE]: () =>
        Response.json({ accessToken: 'the next one', tokenType: 'Bearer', expiresIn: 900 }),
    });
    renderPage(account);
    await change('a quiet green');
    await fireEvent.update(await findPassword(), 'the old one');
    await prove();
    await screen.findByText(/^Your password is changed/);
    tokens.forget();
  });

  it('asks for a code too where there is an authenticator', async () => {
    const account = makeAccount({ totp: true, backupCodesLeft: 10 });
    const sent = stubClub(account);
    renderPage(account);
    await change('a quiet green');
    await fireEvent.update(await findPassword(), 'the old one');
    await prove();
    expect(screen.getByText('Code is needed.')).toBeTruthy();
    await fireEvent.update(screen.getByLabelText('Code'), '123456');
    await prove();
    await screen.findByText(/^Your password is changed/);
    expect(sent[2]?.body).toEqual({ password: 'the old one', code: '123456' });
  });

  it('stays open on a wrong password, and renews no token for it', async () => {
    const account = makeAccount();
    const right = { password: 'right' };
    const sent = stubClub(account, (proof) => JSON.stringify(proof) === JSON.stringify(right));
    renderPage(account);
    await change('a quiet green');
    await fireEvent.update(await findPassword(), 'wrong');
    await prove();
    await screen.findByText('Password is not right.');
    expect(sent.map((one) => one.route)).toEqual([CHANGE, ACCOUNT, PROVE]);
    await fireEvent.update(getPassword(), 'right');
    await prove();
    await screen.findByText(/^Your password is changed/);
  });

  it('leaves things as they were when it is cancelled, and asks anew the next time', async () => {
    const account = makeAccount();
    const sent = stubClub(account);
    renderPage(account);
    await change('a quiet green');
    await findPassword();
    await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect((await screen.findByRole('alert')).textContent).toMatch('Nothing was changed');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent.map((one) => one.route)).toEqual([CHANGE, ACCOUNT]);
    expect(screen.getByLabelText<HTMLInputElement>('New password').value).toBe('a quiet green');
    await fireEvent.click(screen.getByRole('button', { name: 'Change password' }));
    const field = await findPassword();
    expect(field.value).toBe('');
  });

  it('says what to do where there is nothing to prove it with', async () => {
    const account = makeAccount({ hasPassword: false });
    stubClub(account);
    renderPage(account);
    await fireEvent.update(screen.getByLabelText('New password'), 'a quiet green');
    await fireEvent.click(screen.getByRole('button', { name: 'Set password' }));
    await screen.findByText(/log in again/);
    expect(screen.queryByRole('button', { name: 'Yes, it is me' })).toBeNull();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toBeTruthy());
  });
});
