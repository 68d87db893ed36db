import { Type } from 'typebox';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { ownDataRoute } from '@golfroundpro/shared/own-data/own-data-route.ts';
import type { ProfileContext } from '../context.ts';
import { OwnProfile } from '../profiles/routes/profile-schemas.ts';
import { findProfile } from '../profiles/db/profile-rows.ts';

const Picture = Type.Object({
  uploadedAt: Type.String({ format: 'date-time' }),
  size: OrNull(Type.Integer({ description: 'Null: as it was uploaded, until its sizes are made' })),
  base64: Type.String(),
});
const PICTURES = `
  SELECT a.uploaded_at AS "uploadedAt", p.size, encode(COALESCE(p.webp, a.original), 'base64') AS base64
  FROM avatar a LEFT JOIN avatar_picture p ON p.avatar_id = a.id
  WHERE a.user_id = $1 ORDER BY a.uploaded_at, p.size`;
const STANDING = 'SELECT is_active AS "isActive" FROM member_standing WHERE user_id = $1';

/** GET /internal/own-data: the caller's profile and pictures, for the file of all that is kept of them. */
export const ownData = ({ pool }: ProfileContext) =>
  ownDataRoute({
    permission: 'profile:read',
    told: Type.Object({
      profile: OrNull(OwnProfile),
      pictures: Type.Array(Picture),
      isActiveMember: OrNull(Type.Boolean({ description: 'As the club said it last' })),
    }),
    of: (userId) => ({
      profile: async () => (await findProfile(pool, userId)) ?? null,
      pictures: async () => (await pool.query<object>(PICTURES, [userId])).rows,
      isActiveMember: async () => {
        const { rows } = await pool.query<{ isActive: boolean }>(STANDING, [userId]);
        return rows[0]?.isActive ?? null;
      },
    }),
  });
