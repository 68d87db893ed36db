// @vitest-environment jsdom
import { screen } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../testing/component-checks.ts';
import { renderPage, renderPart } from '../testing/render-part.ts';
import { problem, stubApi } from '../testing/stub-api.ts';
import { stubDialogs } from '../testing/stub-dialogs.ts';
import App from './app.vue';
import NoRightPage from './pages/no-right-page.vue';
import NotFoundPage from './pages/not-found-page.vue';
import SwitchedOffPage from './pages/switched-off-page.vue';

checkComponents();
stubDialogs();

it('shows nothing at an address that the club has switched off, but says so', async () => {
  stubApi({
    'GET /api/v1/features': () => Response.json({ on: ['transfer'] }),
    'POST /api/v1/auth/refresh': () => problem(401, 'unauthorized'),
  });
  await renderPage(App, '/shared/a-token');
  await screen.findByRole('heading', { name: 'Closed for now' });
});

it.each([
  ['Out of bounds', NotFoundPage],
  ['Members of the staff only', NoRightPage],
  ['Closed for now', SwitchedOffPage],
])('"%s" says why and leads home', async (name, page) => {
  const { container } = renderPart(page);
  screen.getByRole('heading', { name });
  expect(screen.getByRole('link').getAttribute('href')).toBe('/');
  await expectAccessible(container);
});
