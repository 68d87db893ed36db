// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import ApiKeysSection from './api-keys-section.vue';

checkComponents();
stubDialogs();

const PATH = '/api/v1/auth/account/api-keys';
const KEY = {
  id: 'k1',
  name: 'Scoreboard',
  scopes: ['rounds:read', 'analytics:read'],
  createdAt: '2026-05-02T08:00:00Z',
  expiresAt: null,
  lastUsedAt: null,
};

/** A club that keeps keys. */
function stubClub(kept: (typeof KEY)[] = []) {
  let items = kept;
  return stubApi({
    [`GET ${PATH}`]: () => Response.json({ items }),
    [`POST ${PATH}`]: () => {
      items = [...items, KEY];
      return Response.json({ ...KEY, key: 'grp_secret' }, { status: 201 });
    },
    [`DELETE ${PATH}/k1`]: () => {
      items = [];
      return new Response(null, { status: 204 });
    },
  });
}

const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('ApiKeysSection', () => {
  it('makes a key with what it may do, and shows it once', async () => {
    const sent = stubClub();
    const view = renderPart(ApiKeysSection);
    await tap('Make an API key');
    await expectAccessible(view.container);
    await tap('Make the key');
    expect(screen.getByText('Name of the key is needed.')).toBeTruthy();
    await fireEvent.update(screen.getByLabelText('Name of the key'), ' Scoreboard ');
    await fireEvent.click(screen.getByLabelText('Read figures'));
    await fireEvent.click(screen.getByRole('radio', { name: 'No end' }));
    await tap('Make the key');
    await screen.findByText('grp_secret');
    const body = { name: 'Scoreboard', scopes: ['rounds:read', 'analytics:read'] };
    expect(sent.find((one) => one.route === `POST ${PATH}`)?.body).toEqual(body);
    await expectAccessible(view.container);
    await tap('I have kept it');
    expect(screen.queryByText('grp_secret')).toBeNull();
    expect(await screen.findByText('Read rounds, Read figures')).toBeTruthy();
  });

  it('gives a key an end', async () => {
    const sent = stubClub();
    renderPart(ApiKeysSection);
    await tap('Make an API key');
    await fireEvent.update(screen.getByLabelText('Name of the key'), 'Scoreboard');
    await tap('Make the key');
    await screen.findByText('grp_secret');
    const made = sent.find((one) => one.route === `POST ${PATH}`)?.body as { expiresAt: string };
    const days = (Date.parse(made.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(90, 1);
  });

  it('does not send a key that may do nothing', async () => {
    const sent = stubClub();
    renderPart(ApiKeysSection);
    await tap('Make an API key');
    await fireEvent.update(screen.getByLabelText('Name of the key'), 'Scoreboard');
    await fireEvent.click(screen.getByLabelText('Read rounds'));
    await tap('Make the key');
    expect(screen.getByText('What it may do is needed.')).toBeTruthy();
    expect(sent.map((one) => one.route)).toEqual([`GET ${PATH}`]);
  });

  it('revokes a key once that is confirmed', async () => {
    stubClub([KEY]);
    renderPart(ApiKeysSection);
    await tap('Revoke Scoreboard');
    await tap('Revoke it');
    await waitFor(() => expect(screen.queryByText('Scoreboard')).toBeNull());
    expect(screen.getByText(/^None\./)).toBeTruthy();
  });
});
