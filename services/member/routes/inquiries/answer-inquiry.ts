import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { MemberContext } from '../../context.ts';
import { decideInquiry } from '../../inquiries/decide-inquiry.ts';
import { InquiryText } from '../../inquiries/inquiry-text.ts';
import { EXAMPLE_INQUIRY, InquiryView } from '../../inquiries/inquiry-view.ts';

/** PUT /api/v1/inquiries/:inquiryId/answer */
export const answerInquiry = (context: MemberContext) =>
  defineRoute({
    method: 'put',
    path: '/api/v1/inquiries/:inquiryId/answer',
    summary: 'Answer what a member asked, or mend the answer',
    auth: 'user',
    permission: 'inquiries:answer',
    params: Type.Object({ inquiryId: Id }),
    body: Type.Object({ text: InquiryText }, { additionalProperties: false }),
    responses: { 200: InquiryView },
    examples: { body: { text: EXAMPLE_INQUIRY.answer }, answers: { 200: EXAMPLE_INQUIRY } },
    errors: ['not_found', 'inquiry_closed', 'database_unavailable'],
    handler: ({ params: { inquiryId }, body: { text }, user: { userId: actorId } }) =>
      decideInquiry(context, inquiryId, { state: 'answered', text, actorId, at: context.now() }),
  });
