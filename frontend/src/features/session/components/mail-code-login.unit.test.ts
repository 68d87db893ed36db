// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { useSession } from '../model/session-store.ts';
import MailCodeLogin from './mail-code-login.vue';

checkComponents();

const ASK = 'POST /api/v1/auth/login/mail-codes';
const LOGIN = 'POST /api/v1/auth/login/mail-code';
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const handles = () => {
  let count = 0;
  return () => Response.json({ handle: `handle-${++count}`, expiresIn: 600 }, { status: 202 });
};
const loggedIn = () => Response.json({ accessToken: 'token' });

async function ask(email = ' robin@club.example '): Promise<void> {
  await fireEvent.update(screen.getByLabelText('Email'), email);
  await press('Send the code');
}

async function type(code: string): Promise<void> {
  await fireEvent.update(await screen.findByLabelText('Code of the mail'), code);
  await press('Log in');
}

describe('MailCodeLogin', () => {
  it('logs in with the code of the mail, beside the handle of the request', async () => {
    const sent = stubApi({ [ASK]: handles(), [LOGIN]: loggedIn });
    const view = renderPart(MailCodeLogin);
    await expectAccessible(view.container);
    await ask();
    const heading = await screen.findByRole('heading', { name: 'Look into your mail' });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText(/^If robin@club.example has an account here/)).toBeTruthy();
    await expectAccessible(view.container);
    await type(' 482913 ');
    await waitFor(() => expect(view.emitted('done')).toHaveLength(1));
    expect(useSession().status).toBe('signed-in');
    expect(sent.map(({ body }) => body)).toEqual([
      { email: 'robin@club.example' },
      { handle: 'handle-1', mailCode: '482913' },
    ]);
  });

  it('sends the code of the newest mail with the newest handle', async () => {
    const sent = stubApi({ [ASK]: handles(), [LOGIN]: loggedIn });
    renderPart(MailCodeLogin);
    await ask();
    await screen.findByLabelText('Code of the mail');
    await press('Send it again');
    await waitFor(() => expect(sent).toHaveLength(2));
    await type('482913');
    await waitFor(() => expect(sent.at(-1)?.body).toMatchObject({ handle: 'handle-2' }));
  });

  it('asks for the code of an authenticator where there is one', async () => {
    let first = true;
    const sent = stubApi({
      [ASK]: handles(),
      [LOGIN]: () => (first ? ((first = false), problem(401, 'mfa_required')) : loggedIn()),
    });
    const view = renderPart(MailCodeLogin);
    await ask();
    await type('482913');
    await screen.findByRole('heading', { name: 'One more step' });
    await fireEvent.update(screen.getByLabelText('Code'), '123456');
    await press('Log in');
    await waitFor(() => expect(view.emitted('done')).toHaveLength(1));
    expect(sent.at(-1)?.body).toEqual({
      ...{ handle: 'handle-1', mailCode: '482913' },
      ...{ code: '123456', trustDevice: false },
    });
  });

  it('says at the field that a code is wrong, and keeps the way back', async () => {
    const errors = [{ field: 'mailCode', code: 'wrong' }];
    stubApi({ [ASK]: handles(), [LOGIN]: () => problem(401, 'code_invalid', { errors }) });
    const view = renderPart(MailCodeLogin);
    await ask();
    await type('000000');
    await screen.findByText('Code of the mail is not right.');
    await expectAccessible(view.container);
    await press('Use another email');
    expect(screen.getByLabelText<HTMLInputElement>('Email').value).toBe('robin@club.example');
  });

  it('asks for what is missing without asking the club', async () => {
    const sent = stubApi({});
    renderPart(MailCodeLogin);
    await ask('');
    expect(screen.getByText('Email is needed.')).toBeTruthy();
    expect(sent).toEqual([]);
  });
});
