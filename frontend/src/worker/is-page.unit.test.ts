import { expect, it } from 'vitest';
import { isPage as isPageOfGateway } from '../../../services/gateway/middleware/serve-files.ts';
import { isPage } from './is-page.ts';

it.each([
  ['/', true],
  ['/rounds/0197/4', true],
  ['/settings', true],
  ['/api', false],
  ['/apiary', true],
  ['/api/v1/rounds/0197/card', false],
  ['/openapi/round.json', false],
  ['/reference/', false],
  ['/.well-known/jwks.json', false],
  ['/favicon.ico', false],
  ['/assets/shell-4f1c.js', false],
  ['/board/club.gross.season', true],
])('%s is inside the page: %s, for the service worker as for the gateway', (path, expected) => {
  expect([isPage(path), isPageOfGateway(path)]).toEqual([expected, expected]);
});
