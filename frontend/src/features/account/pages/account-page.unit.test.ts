// @vitest-environment jsdom
import { screen, within } from '@testing-library/vue';
import { afterEach, expect, it } from 'vitest';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { makeAccount } from '../../../testing/samples.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import AccountPage from './account-page.vue';

checkComponents();
stubDialogs();
afterEach(() => chooseLanguage('en'));

const none = () => Response.json({ items: [] });

function renderAccount() {
  stubApi({
    'GET /api/v1/auth/account': () => Response.json(makeAccount()),
    'GET /api/v1/auth/sessions': none,
    'GET /api/v1/auth/account/trusted-devices': none,
    'GET /api/v1/auth/account/passkeys': none,
    'GET /api/v1/auth/account/api-keys': none,
  });
  return renderPage(AccountPage, '/account', { isSignedIn: true });
}

it('groups what there is, with what cannot be undone apart at the end', async () => {
  const view = await renderAccount();
  await screen.findByRole('heading', { name: 'Danger' });
  const groups = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
  expect(groups).toEqual(['You', 'Security', 'Devices and sessions', 'For programs', 'Danger']);
  const danger = screen.getByRole('region', { name: 'Danger' });
  expect(within(danger).getAllByRole('button')[0]?.textContent?.trim()).toBe('Delete account');
  expect(screen.getByRole('link', { name: 'Danger' }).getAttribute('href')).toBe('#danger');
  await expectAccessible(view.container);
});

it('speaks Thai', async () => {
  chooseLanguage('th');
  const view = await renderAccount();
  await screen.findByRole('heading', { name: 'เขตอันตราย' });
  await expectAccessible(view.container);
});
