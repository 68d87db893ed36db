// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import RecoveryNote from './recovery-note.vue';

checkComponents();

const READ = 'GET /api/v1/auth/account/recovery';
const STOP = 'DELETE /api/v1/auth/account/recovery';
const open = { openedAt: '2026-05-02T08:00:00Z', readyAt: '2026-05-05T08:00:00Z' };
const told = () => screen.findByText('Somebody says that they lost this account');

describe('RecoveryNote', () => {
  it('is not there where nobody says so', async () => {
    const sent = stubApi({ [READ]: () => Response.json({ recovery: null }) });
    renderPart(RecoveryNote);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('tells the owner, who stops it', async () => {
    let recovery: object | null = open;
    const sent = stubApi({
      [READ]: () => Response.json({ recovery }),
      [STOP]: () => {
        recovery = null;
        return new Response(null, { status: 204 });
      },
    });
    const view = renderPart(RecoveryNote);
    await told();
    await expectAccessible(view.container);
    await fireEvent.click(screen.getByRole('button', { name: 'This was not me: stop it' }));
    await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
    expect(sent.map(({ route }) => route)).toEqual([READ, STOP, READ]);
  });

  it('says when it could not be stopped', async () => {
    stubApi({
      [READ]: () => Response.json({ recovery: open }),
      [STOP]: () => problem(503, 'busy'),
    });
    renderPart(RecoveryNote);
    await told();
    await fireEvent.click(screen.getByRole('button', { name: 'This was not me: stop it' }));
    await screen.findByRole('alert');
  });
});
