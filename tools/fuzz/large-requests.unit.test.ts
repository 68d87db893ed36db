import { describe, expect, it } from 'vitest';
import { largeRequests } from './large-requests.ts';

const operation = {
  parameters: [
    { name: 'hole', in: 'path', schema: { type: 'integer' } },
    { name: 'limit', in: 'query' },
    { name: 'Idempotency-Key', in: 'header' },
  ],
  requestBody: {
    content: {
      'application/json': {
        schema: { properties: { note: {} } },
        example: { players: [{ name: 'Ann' }] },
      },
    },
  },
};

const requests = largeRequests('/holes/{hole}', 'put', operation);
const named = (what: string) => requests.find((one) => one.what === what)!;

describe('the requests of an operation', () => {
  it('grow every value of the body, also what the example has not', () => {
    const places = ['note', 'players', 'players.0', 'players.0.name'];
    for (const place of places) expect(named(`items in ${place}`).text!()).toMatch(/\[0,0,0,/);
    expect(named('a string in players.0.name').text!()).toMatch(/^\{"players":\[\{"name":"xxx/);
    expect(named('levels in note').text!()).toMatch(/"note":\[\[\[.*\]\]\]\}$/);
  });

  it('fit into what the route takes, but for the whole ones of 5 MB', () => {
    const small = requests.filter(({ what }) => !what.startsWith('52'));
    for (const { text } of small) expect(text?.().length ?? 0).toBeLessThanOrEqual(64 * 1024);
    expect(small.length).toBeLessThan(requests.length);
  });

  it('grow every parameter and the head', () => {
    expect(named('path hole').path).toMatch(/^\/holes\/xxx/);
    expect(named('query limit').path).toMatch(/^\/holes\/1\?limit=xxx/);
    expect(named('header Idempotency-Key').headers['Idempotency-Key']).toHaveLength(8192);
    expect(Object.keys(named('headers').headers).length).toBeGreaterThan(500);
  });
});
