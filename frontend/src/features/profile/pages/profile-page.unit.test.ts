// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import type { Profile } from '../api/profile-api.ts';
import ProfilePage from './profile-page.vue';

checkComponents();
stubDialogs();
afterEach(() => chooseLanguage('en'));

const READ = 'GET /api/v1/users/profile';
const WRITE = 'PUT /api/v1/users/profile';
const REMOVE = 'DELETE /api/v1/users/profile';
const UPLOAD = 'PUT /api/v1/users/profile/avatar';

const NONE: Profile = {
  ...{ userId: 'u1', homeClub: null, homeCourseId: null, preferredTee: null, privacy: 'members' },
  ...{ showsHandicap: false, avatarId: null, avatarWork: null, version: 0 },
};

/** A club that keeps one profile. */
function open(change: Partial<Profile> = {}) {
  const state = { profile: { ...NONE, ...change } };
  const answers: Parameters<typeof stubApi>[0] = {
    [READ]: () => Response.json(state.profile),
    'GET /api/v1/profiles/u1': () => Response.json(state.profile),
    'GET /api/v1/courses': (_, { url }) =>
      Response.json(
        url.includes('cursor=next')
          ? { items: [{ id: 'c2', name: 'Old Quarry' }], nextCursor: null }
          : { items: [{ id: 'c1', name: 'Harbour Links' }], nextCursor: 'next' },
      ),
    'GET /api/v1/courses/c9': () => Response.json({ id: 'c9', name: 'Closed Meadow' }),
    'GET /api/v1/courses/c1': () => Response.json({ id: 'c1', name: 'Harbour Links' }),
    [WRITE]: (body) => {
      state.profile = { ...state.profile, ...(body as object), version: state.profile.version + 1 };
      return Response.json(state.profile);
    },
    [REMOVE]: () => {
      state.profile = NONE;
      return new Response(null, { status: 204 });
    },
  };
  const sent = stubApi(answers);
  const view = renderPart(ProfilePage);
  const of = (route: string) => sent.filter((one) => one.route === route);
  return { state, answers, of, ...view };
}

const field = (name: string) => screen.findByLabelText<HTMLInputElement>(name);
const click = async (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('my card', () => {
  it('is typed, chosen and saved over the version that was seen', async () => {
    const { of, container } = open();
    await fireEvent.update(await field('Which club'), 'Old Course');
    await fireEvent.update(await field('Preferred tee'), 'White');
    await fireEvent.click(screen.getByLabelText('Only me'));
    await click('Save');
    await screen.findByText('Shown to nobody but you.');
    expect(of(WRITE)).toMatchObject([
      {
        ifMatch: '"0"',
        body: { homeClub: 'Old Course', preferredTee: 'White', privacy: 'nobody' },
      },
    ]);
    const shown = within(screen.getByRole('region', { name: 'As others see it' }));
    await shown.findByText('Old Course');
    await expectAccessible(container);
  });

  it('has a course of the club in place of a club in words', async () => {
    const { of } = open({ homeClub: 'Old Course', version: 3 });
    await screen.findByRole('option', { name: 'Harbour Links' });
    await fireEvent.update(await field('Home club'), 'c1');
    expect(screen.queryByLabelText('Which club')).toBeNull();
    await click('Save');
    await waitFor(() =>
      expect(of(WRITE)).toMatchObject([{ body: { homeClub: null, homeCourseId: 'c1' } }]),
    );
  });

  it('offers every course of the club, and keeps one that is on no list by its name', async () => {
    open({ homeCourseId: 'c9', version: 3 });
    await screen.findByRole('option', { name: 'Old Quarry' });
    await screen.findByRole('option', { name: 'Closed Meadow' });
    expect((await field('Home club')).value).toBe('c9');
  });

  it('asks once for a page of courses that does not come', async () => {
    const { answers, of } = open();
    const first = answers['GET /api/v1/courses']!;
    answers['GET /api/v1/courses'] = (body, request) =>
      request.url.includes('cursor=') ? problem(503, 'busy') : first(body, request);
    await screen.findByRole('option', { name: 'Harbour Links' });
    await waitFor(() => expect(of('GET /api/v1/courses')).toHaveLength(2));
    await new Promise((done) => setTimeout(done, 50));
    expect(of('GET /api/v1/courses')).toHaveLength(2);
  });

  it('says what is too long at its field, and sends nothing', async () => {
    const { of } = open();
    await fireEvent.update(await field('Preferred tee'), 'x'.repeat(41));
    await click('Save');
    expect((await field('Preferred tee')).ariaInvalid ?? 'true').toBe('true');
    expect(of(WRITE)).toEqual([]);
  });

  it('shows both where another device was first, and lets one choose', async () => {
    const { answers, of } = open({ version: 3 });
    const write = answers[WRITE]!;
    const current = { ...NONE, homeCourseId: 'c9', preferredTee: 'Blue', version: 9 };
    answers[WRITE] = () => problem(412, 'version_mismatch', { current });
    await fireEvent.update(await field('Preferred tee'), 'Red');
    await click('Save');
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(alert.textContent).toMatch(/Closed Meadow · Blue/));
    answers[WRITE] = write;
    await click('Keep what I typed');
    await waitFor(() => expect(of(WRITE)).toHaveLength(2));
    expect(of(WRITE)[1]).toMatchObject({ ifMatch: '"9"', body: { preferredTee: 'Red' } });
  });

  it('takes over what another device said, when one comes back and has typed nothing', async () => {
    const { state } = open({ preferredTee: 'White', version: 3 });
    expect((await field('Preferred tee')).value).toBe('White');
    state.profile = { ...state.profile, preferredTee: 'Gold', version: 4 };
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(async () => expect((await field('Preferred tee')).value).toBe('Gold'));
  });

  it('goes back to nothing', async () => {
    const { of } = open({ homeClub: 'Old Course', version: 3 });
    await fireEvent.click(await screen.findByRole('button', { name: 'Delete my card' }));
    await click('Delete');
    await waitFor(() => expect(of(REMOVE)).toHaveLength(1));
    await waitFor(async () => expect((await field('Which club')).value).toBe(''));
  });

  it('speaks Thai', async () => {
    chooseLanguage('th');
    const { container } = open();
    await screen.findByLabelText('แท่นทีที่ชอบ');
    await expectAccessible(container);
  });
});

describe('the picture', () => {
  async function choose(file: File): Promise<void> {
    const input = await field('Choose a picture');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    await fireEvent(input, new Event('change'));
  }

  it('is looked at before it is sent, and told of until it is ready', async () => {
    const { state, answers, of, container } = open();
    answers[UPLOAD] = () => {
      state.profile = { ...state.profile, avatarWork: 'being_made', version: 1 };
      return Response.json(state.profile, { status: 202 });
    };
    await choose(new File(['bytes'], 'me.png', { type: 'image/png' }));
    const preview = await screen.findByAltText<HTMLImageElement>('The picture you chose');
    expect(preview.src).toMatch(/^data:image\/png/);
    await click('Upload');
    await screen.findByText(/being made ready/);
    expect(of(UPLOAD)).toMatchObject([{ body: 'bytes' }]);
    await expectAccessible(container);
  });

  it('that is too large is not sent', async () => {
    const { of } = open();
    const large = new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'a.png', { type: 'image/png' });
    await choose(large);
    await screen.findByText('This picture has more than 5 MB.');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Upload' }).disabled).toBe(true);
    expect(of(UPLOAD)).toEqual([]);
  });

  it('that is none is told', async () => {
    const { answers } = open({ avatarWork: 'refused', version: 2 });
    await screen.findByText(/is no picture/);
    answers[UPLOAD] = () => problem(422, 'not_an_image');
    await choose(new File(['text'], 'me.png', { type: 'image/png' }));
    await click('Upload');
    await screen.findByText(/no PNG, JPEG or WebP/);
  });
});
