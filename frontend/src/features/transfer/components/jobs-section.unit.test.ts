// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as saving from '../../../lib/save-file.ts';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import type { Job } from '../api/jobs-api.ts';
import JobsSection from './jobs-section.vue';

checkComponents();
afterEach(() => chooseLanguage('en'));

const LIST = 'GET /api/v1/jobs';
const ASK = 'POST /api/v1/jobs';
const result = { url: '/x', name: 'golf-rounds.csv', bytes: 9, until: '2026-12-05T07:30:00Z' };
const JOB: Job = {
  ...{ id: 'j1', kind: 'rounds_export', state: 'running', percent: 40, line: 'rounds' },
  ...{ fault: null, createdAt: '2026-11-28T07:30:00Z', endedAt: null, result: null },
};
const listed = (change: Partial<Job> = {}) => Response.json({ items: [{ ...JOB, ...change }] });
const tap = async (name: RegExp | string) =>
  fireEvent.click(await screen.findByRole('button', { name }));

describe('JobsSection', () => {
  it('has a file made, tells how far it is, and looks again by itself until it is there', async () => {
    const save = vi.spyOn(saving, 'saveFile').mockReturnValue();
    let job: Partial<Job>[] = [];
    stubApi({
      [LIST]: () => Response.json({ items: job.map((change) => ({ ...JOB, ...change })) }),
      [ASK]: () => {
        job = [{}];
        return Response.json(JOB, { status: 202 });
      },
      'GET /api/v1/jobs/j1/result': () => new Response('Date\n'),
    });
    const view = renderPart(JobsSection);
    await screen.findByText('No files yet');
    await tap('Make a CSV');
    await screen.findByText('40 % done');
    await expectAccessible(view.container);
    job = [{ state: 'done', percent: 100, result }];
    await waitFor(() => screen.getByText('Ready'), { timeout: 4000 });
    screen.getByText(/^Kept until /);
    await tap(/^Save/);
    await waitFor(() => expect(save.mock.calls[0]?.[1]).toBe('golf-rounds.csv'));
  });

  it('cancels what is made', async () => {
    const sent = stubApi({
      [LIST]: () => listed(),
      'DELETE /api/v1/jobs/j1': () => new Response(null, { status: 204 }),
    });
    renderPart(JobsSection);
    await tap(/^Cancel/);
    await waitFor(() =>
      expect(sent.map(({ route }) => route)).toEqual([LIST, 'DELETE /api/v1/jobs/j1', LIST]),
    );
  });

  it('says why none is made, and in Thai what failed', async () => {
    stubApi({
      [LIST]: () => listed({ state: 'dead' }),
      [ASK]: () => problem(409, 'too_many_jobs'),
    });
    const view = renderPart(JobsSection);
    await tap('Make a CSV');
    await screen.findByText(/^Several of your jobs are still at work/);
    view.unmount();
    chooseLanguage('th');
    renderPart(JobsSection);
    await screen.findByText('ทำไม่สำเร็จ สโมสรทราบแล้ว');
  });
});
