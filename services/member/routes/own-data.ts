import { Type } from 'typebox';
import { OrNull } from '@golfroundpro/shared/http/schemas.ts';
import { ownDataRoute } from '@golfroundpro/shared/own-data/own-data-route.ts';
import { readPages } from '@golfroundpro/shared/own-data/read-pages.ts';
import type { MemberContext } from '../context.ts';
import { INQUIRY_COLUMNS, InquiryView } from '../inquiries/inquiry-view.ts';

const Time = Type.String({ format: 'date-time' });
const Text = OrNull(Type.String());
const Membership = Type.Object({
  userId: Type.String({ format: 'uuid' }),
  ...{ memberNumber: OrNull(Type.Integer()), category: Type.String(), status: Type.String() },
  ...{ name: Text, email: Text, phoneNumber: Text },
  attributes: Type.Object({}, { description: 'What the club has noted of them' }),
  via: Type.String({ description: 'How they came: form, account or desk' }),
  registeredAt: Time,
  suspendedAt: OrNull(Time),
  deletionAt: OrNull(Time),
  deletionReason: Text,
  eraseAt: OrNull(Time),
  updatedAt: Time,
});
const Steps = Type.Object({
  mailedAt: OrNull(Time),
  verifiedAt: OrNull(Time),
  loggedInAt: OrNull(Time),
  ...{ place: Text, arrival: OrNull(Type.Integer()), offerEndsAt: OrNull(Time) },
});

const MEMBERSHIP = `
  SELECT id AS "userId", member_number AS "memberNumber", category, status, name, email,
    phone_number AS "phoneNumber", attributes, via, registered_at AS "registeredAt",
    suspended_at AS "suspendedAt", deletion_at AS "deletionAt",
    deletion_reason AS "deletionReason", erase_at AS "eraseAt", updated_at AS "updatedAt"
  FROM member WHERE id = $1`;
const STEPS = `
  SELECT mailed_at AS "mailedAt", verified_at AS "verifiedAt", logged_in_at AS "loggedInAt", place, arrival,
    offer_ends_at AS "offerEndsAt"
  FROM told WHERE user_id = $1`;

const BulkChange = Type.Object({
  id: Type.String({ format: 'uuid', description: 'Of the change' }),
  action: Type.Object({}),
  outcome: Text,
  before: Type.Unknown({ description: 'What was before, as long as it can be undone' }),
  createdAt: Time,
});
const BULK_CHANGES = `
  SELECT o.id, o.action, r.outcome, r.before, o.created_at AS "createdAt"
  FROM bulk_row r JOIN bulk_operation o ON o.id = r.operation_id
  WHERE r.user_id = $1 AND r.operation_id > $2 ORDER BY r.operation_id LIMIT $3`;
const INQUIRIES = `SELECT ${INQUIRY_COLUMNS} FROM inquiry
  WHERE user_id = $1 AND id > $2 ORDER BY id LIMIT $3`;

/** GET /internal/own-data: what the club's books say of the caller. */
export const ownData = ({ pool }: MemberContext) =>
  ownDataRoute({
    permission: 'membership:own',
    told: Type.Object({
      membership: OrNull(Membership),
      registration: OrNull(Steps),
      inquiries: Type.Array(InquiryView),
      bulkChanges: Type.Array(BulkChange, { description: 'What staff changed of many at once' }),
    }),
    of: (userId) => {
      const read = (text: string) => async () =>
        ((await pool.query(text, [userId])).rows[0] as object | undefined) ?? null;
      return {
        membership: read(MEMBERSHIP),
        registration: read(STEPS),
        inquiries: readPages(pool, INQUIRIES, userId),
        bulkChanges: readPages(pool, BULK_CHANGES, userId),
      };
    },
  });
