// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, expect, it, vi } from 'vitest';
import { mailedLink } from '../../../lib/mailed-link.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import { useSession } from '../../session/index.ts';
import JoinPage from './join-page.vue';

checkComponents();
const noLink = mailedLink.value;
afterEach(() => void (mailedLink.value = noLink));

it('makes the account of the link that opened it, logs in, and goes home', async () => {
  mailedLink.value = { token: 'the-token', turn: 1 };
  const sent = stubApi({
    'POST /api/v1/auth/account-invitations/accept': () =>
      Response.json({ email: 'robin@club.example' }, { status: 201 }),
  });
  const { router } = await renderPage(JoinPage, '/join');
  const logIn = vi.spyOn(useSession(), 'logIn').mockResolvedValue(undefined);
  await fireEvent.update(screen.getByLabelText('Name'), 'Robin Greene');
  await fireEvent.update(screen.getByLabelText('Password'), 'a quiet green');
  await fireEvent.click(screen.getByRole('button', { name: 'Create my account' }));
  await waitFor(() => expect(router.currentRoute.value.name).toBe('home'));
  expect(sent[0]?.body).toMatchObject({ token: 'the-token' });
  expect(logIn).toHaveBeenCalledWith({ email: 'robin@club.example', password: 'a quiet green' });
});

it('says that a link is needed where none opened it', async () => {
  const view = await renderPage(JoinPage, '/join');
  await screen.findByRole('heading', { level: 1, name: 'This link does not work' });
  await expectAccessible(view.container);
});

it('begins anew with a link that is opened meanwhile', async () => {
  await renderPage(JoinPage, '/join');
  mailedLink.value = { token: 'another', turn: 2 };
  expect(await screen.findByLabelText('Password')).toBeTruthy();
});
