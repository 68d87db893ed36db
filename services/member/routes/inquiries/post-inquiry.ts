import { Type } from 'typebox';
import { runOnce } from '@golfroundpro/shared/db/run-once.ts';
import { VISIBLE_LINE } from '@golfroundpro/shared/http/hidden-characters.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../../context.ts';
import { InquiryText } from '../../inquiries/inquiry-text.ts';
import { EXAMPLE_INQUIRY, InquiryView } from '../../inquiries/inquiry-view.ts';
import { writeInquiry } from '../../inquiries/write-inquiry.ts';

const NewInquiry = Type.Object(
  { subject: Type.String({ pattern: VISIBLE_LINE, maxLength: 200 }), text: InquiryText },
  { additionalProperties: false },
);
const { subject, text } = EXAMPLE_INQUIRY;

/** POST /api/v1/inquiries: a member asks the club something. */
export const postInquiry = ({ pool, relay, now }: MemberContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/inquiries',
    summary: 'Ask the club something',
    auth: 'user',
    permission: 'membership:own',
    idempotent: true,
    body: NewInquiry,
    responses: { 201: InquiryView },
    examples: {
      body: { subject, text },
      answers: {
        201: { ...EXAMPLE_INQUIRY, state: 'open', answer: null, answeredAt: null },
      },
    },
    errors: ['too_many_inquiries', 'user_erased', 'database_unavailable'],
    handler: async ({ body, user: { userId }, request }) => {
      const answer = await runOnce(pool, request, userId, async (tx) => ({
        status: 201,
        body: await writeInquiry(tx, { userId, ...body, subject: body.subject.trim() }, now()),
      }));
      relay.wake();
      return answer;
    },
  });
