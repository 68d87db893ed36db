import { EVERYONE, fixed, OWNER, type Row } from '../../../tests/access-matrix/row.ts';

/** Shown to nobody but its golfer. */
const PROFILE = {
  ...{ homeClub: 'of the matrix', homeCourseId: null, preferredTee: null },
  ...{ privacy: 'nobody', showsHandicap: false },
};
const AVATAR = '/internal/avatars/0198c0de-0000-7000-8000-000000000001';

/** What worker asks of a picture, of which there is none. */
const work = (route: string, path: string, body?: object): Row => ({
  route,
  allow: 'service',
  target: () => ({ path, ...(body ? { body } : {}) }),
});

/** Who may call which route. */
export const ACCESS_ROWS: Row[] = [
  fixed('GET /api/v1/users/profile', EVERYONE),
  fixed('PUT /api/v1/users/profile', EVERYONE, PROFILE),
  {
    route: 'GET /api/v1/profiles/:userId',
    allow: OWNER,
    target: ({ owner }) => ({ path: `/api/v1/profiles/${owner.userId}` }),
  },
  {
    route: 'GET /api/v1/profiles/:userId/avatar/:size',
    allow: OWNER,
    target: async ({ owner, newPicture }) => {
      await newPicture();
      return { path: `/api/v1/profiles/${owner.userId}/avatar/64` };
    },
  },
  // No picture: what it takes is its own test's.
  fixed('PUT /api/v1/users/profile/avatar', EVERYONE, {}),
  fixed('DELETE /api/v1/users/profile/avatar', EVERYONE),
  fixed('DELETE /api/v1/users/profile', EVERYONE),
  work('GET /internal/avatars/:avatarId', AVATAR),
  work('POST /internal/avatars/:avatarId', AVATAR, { pictures: [] }),
  work('POST /internal/avatars/:avatarId/refused', `${AVATAR}/refused`),
  fixed('GET /internal/own-data', EVERYONE),
  fixed('POST /events/members', 'sidecar', { entries: [] }),
  fixed('POST /events/users', 'sidecar', { entries: [] }),
];
