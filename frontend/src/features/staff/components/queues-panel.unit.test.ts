// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import type { Queues } from '../api/queues-api.ts';
import QueuesPanel from './queues-panel.vue';

checkComponents();
stubDialogs();
afterEach(() => chooseLanguage('en'));

const READ = 'GET /api/v1/jobs/queues';
const RETRY = 'POST /api/v1/jobs/dead/j1/retry';
const DROP = 'DELETE /api/v1/jobs/dead/j1';
const QUEUES: Queues = {
  queues: [{ queue: 'rounds_export', waiting: 12, running: 2, dead: 1, oldestSeconds: 41.6 }],
  dead: [
    {
      ...{ id: 'j1', kind: 'rounds_export', userId: 'u1', fault: 'upstream_unavailable' },
      ...{ attempts: 6, endedAt: '2026-11-28T07:30:00Z' },
    },
  ],
};
const done = () => new Response(null, { status: 204 });
const tap = async (name: RegExp | string) =>
  fireEvent.click(await screen.findByRole('button', { name }));

describe('QueuesPanel', () => {
  it('tells how long and how old each queue is, and why a job is dead', async () => {
    stubApi({ [READ]: () => Response.json(QUEUES) });
    const view = renderPart(QueuesPanel);
    await screen.findByRole('row', { name: 'Files of rounds 12 2 1 42 s' });
    screen.getByText('upstream_unavailable');
    screen.getByText(/^Failed .* after 6 attempts$/);
    await expectAccessible(view.container);
  });

  it('tries a dead job again', async () => {
    const sent = stubApi({ [READ]: () => Response.json(QUEUES), [RETRY]: done });
    renderPart(QueuesPanel);
    await tap(/^Try again /);
    await tap('Try again');
    await waitFor(() => expect(sent.map(({ route }) => route)).toEqual([READ, RETRY, READ]));
  });

  it('drops one, and says why it could not', async () => {
    stubApi({ [READ]: () => Response.json(QUEUES), [DROP]: () => problem(404, 'not_found') });
    renderPart(QueuesPanel);
    await tap(/^Drop /);
    await tap('Drop it');
    await screen.findByRole('alert');
  });

  it('is in Thai too', async () => {
    chooseLanguage('th');
    stubApi({ [READ]: () => Response.json({ ...QUEUES, dead: [] }) });
    renderPart(QueuesPanel);
    await screen.findByRole('row', { name: 'ไฟล์รอบการเล่น 12 2 1 42 วินาที' });
  });
});
