// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it, vi } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { COURSE } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import type { DraftAnswer } from '../model/draft.ts';
import CourseActions from './course-actions.vue';

checkComponents();
stubDialogs();

const PATH = '/api/v1/courses/links';
const course: DraftAnswer = {
  courseId: 'links',
  version: 4,
  state: 'published',
  cardVersion: 1,
  updatedAt: '2026-05-01T09:00:00Z',
  draft: COURSE,
};

const renderActions = (change: Partial<DraftAnswer> = {}) =>
  renderPart(CourseActions, { props: { course: { ...course, ...change } } });
const click = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('what is seldom done with a course', () => {
  it('copies it under a new name', async () => {
    const sent = stubApi({
      [`POST ${PATH}/duplicate`]: () => Response.json({ ...course, courseId: 'copy' }),
    });
    const { router, container } = renderActions();
    await expectAccessible(container);
    await click('Copy');
    expect(sent).toEqual([]);
    await fireEvent.update(screen.getByLabelText('Name of the copy'), 'New Links');
    await click('Copy');
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/staff/courses/copy'));
    expect(sent[0]?.body).toEqual({ name: 'New Links' });
  });

  it.each([
    ['Archive', 'Archive it', `POST ${PATH}/archive`, undefined],
    ['Give up the draft', 'Give it up', `DELETE ${PATH}/draft`, '"4"'],
  ])('%s: once that is confirmed', async (label, confirm, route, ifMatch) => {
    const sent = stubApi({ [route]: () => Response.json(COURSE) });
    const view = renderActions();
    await click(label);
    expect(sent).toEqual([]);
    await click(confirm);
    await waitFor(() => expect(view.emitted('changed')).toHaveLength(1));
    expect(sent[0]).toMatchObject({ route, ifMatch: ifMatch ?? null });
  });

  it('leaves a course that is gone with its draft', async () => {
    stubApi({ [`DELETE ${PATH}/draft`]: () => new Response(null, { status: 204 }) });
    const { router } = renderActions({ state: 'draft', cardVersion: 0 });
    expect(screen.queryByRole('link', { name: 'Earlier cards' })).toBeNull();
    await click('Give up the draft');
    await click('Give it up');
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/staff/courses'));
  });

  it('brings an archived course back', async () => {
    const sent = stubApi({ [`POST ${PATH}/restore`]: () => Response.json(COURSE) });
    const view = renderActions({ state: 'archived' });
    await click('Bring it back');
    await waitFor(() => expect(view.emitted('changed')).toHaveLength(1));
    expect(sent[0]?.route).toBe(`POST ${PATH}/restore`);
  });

  it('gives its file, and says why there is none', async () => {
    const made = vi.fn(() => 'blob:card');
    Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    const answers = [new Response('Course,The Links'), problem(503, 'database_unavailable')];
    stubApi({ [`GET ${PATH}/export`]: () => answers.shift()! });
    renderActions();
    await click('Save as CSV');
    await waitFor(() => expect(made).toHaveBeenCalledTimes(1));
    await click('Save as JSON');
    await screen.findByRole('alert');
  });
});
