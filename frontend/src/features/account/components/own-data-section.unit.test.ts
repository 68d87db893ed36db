// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as saving from '../../../lib/save-file.ts';
import { stepUp } from '../../../lib/api/client.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import OwnDataSection from './own-data-section.vue';

checkComponents();
const save = vi.spyOn(saving, 'saveFile');
beforeEach(() => void save.mockReset());
afterEach(() => stepUp.askWith(undefined));

const ROUTE = 'POST /api/v1/own-data';
const problem = (status: number, code: string) =>
  Response.json(
    { status, code },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
const take = async () =>
  fireEvent.click(await screen.findByRole('button', { name: 'Download the file' }));

describe('OwnDataSection', () => {
  it('asks once more who it is, saves the file, and says so', async () => {
    let isProven = false;
    stepUp.askWith(() => Promise.resolve((isProven = true)));
    const file = '{"complete":true}';
    stubApi({
      [ROUTE]: () => (isProven ? new Response(file) : problem(403, 'step_up_required')),
    });
    const view = renderPart(OwnDataSection);
    await take();
    await screen.findByText(/^Saved as golfroundpro-\d{4}-\d\d-\d\d\.json\.$/);
    expect(save.mock.calls[0]![0].size).toBe(file.length);
    await expectAccessible(view.container);
  });

  it.each([
    [429, 'too_many_exports', /Come back tomorrow/],
    [503, 'upstream_unavailable', /./],
  ])('saves nothing at a %i', async (status, code, text) => {
    stubApi({ [ROUTE]: () => problem(status, code) });
    renderPart(OwnDataSection);
    await take();
    expect((await screen.findByRole('alert')).textContent).toMatch(text);
    expect(save).not.toHaveBeenCalled();
  });

  it('saves nothing of a file that breaks off', async () => {
    const broken = new ReadableStream({
      start: (stream) => {
        stream.enqueue(new TextEncoder().encode('{"auth":{'));
        stream.error(new TypeError('network'));
      },
    });
    stubApi({ [ROUTE]: () => new Response(broken) });
    renderPart(OwnDataSection);
    await take();
    await screen.findByRole('alert');
    expect(save).not.toHaveBeenCalled();
  });
});
