// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/vue';
import { afterEach, expect, it, vi } from 'vitest';
import OneFactorPage from '../features/account/pages/one-factor-page.vue';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import { renderPart } from '../testing/render-part.ts';
import { problem, stubApi } from '../testing/stub-api.ts';
import { stubDialogs } from '../testing/stub-dialogs.ts';
import NoRightPage from './pages/no-right-page.vue';
import NotFoundPage from './pages/not-found-page.vue';
import SwitchedOffPage from './pages/switched-off-page.vue';

checkComponents();
stubDialogs();
afterEach(() => {
  localStorage.clear();
  vi.resetModules();
});

it('shows nothing at an address that the club has switched off, but says so', async () => {
  stubApi({
    'GET /api/v1/features': () => Response.json({ on: ['transfer'] }),
    'POST /api/v1/auth/refresh': () => problem(401, 'unauthorized'),
  });
  // What the club has off is known to the page that is loaded here, and to no other test's.
  vi.resetModules();
  const { default: App } = await import('./app.vue');
  const { renderPage } = await import('../testing/render-part.ts');
  await renderPage(App, '/shared/a-token');
  await screen.findByRole('heading', { name: 'Closed for now' });
});

it('leads to the login from a page that was on its way when the session ended', async () => {
  stubApi({ 'POST /api/v1/auth/refresh': () => problem(401, 'unauthenticated') });
  const { default: App } = await import('./app.vue');
  const { renderPart: render } = await import('../testing/render-part.ts');
  const { router, session } = render(App);
  const isAtLogin = () => expect(router.currentRoute.value.name).toBe('login');
  await waitFor(() => expect(session.status).toBe('signed-out'));
  await waitFor(isAtLogin);
  // It was let in before that was known, and arrives behind it.
  await router.push('/rounds');
  await waitFor(isAtLogin);
});

it.each([
  ['Out of bounds', '/', NotFoundPage],
  ['Members of the staff only', '/', NoRightPage],
  ['One more lock for this door', '/account#security', OneFactorPage],
  ['Closed for now', '/', SwitchedOffPage],
])('"%s" says why and leads to %s', async (name, to, page) => {
  const { container } = renderPart(page);
  screen.getByRole('heading', { name });
  expect(screen.getByRole('link').getAttribute('href')).toBe(to);
  await expectAccessible(container);
});
