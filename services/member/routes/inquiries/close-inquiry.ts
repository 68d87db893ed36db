import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import type { MemberContext } from '../../context.ts';
import { decideInquiry } from '../../inquiries/decide-inquiry.ts';
import { EXAMPLE_INQUIRY, InquiryView } from '../../inquiries/inquiry-view.ts';

const CLOSED = { ...EXAMPLE_INQUIRY, state: 'closed', closedAt: '2026-11-29T08:00:00.000Z' };

/** POST /api/v1/inquiries/:inquiryId/closing */
export const closeInquiry = (context: MemberContext) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/inquiries/:inquiryId/closing',
    summary: 'Close an inquiry: nothing more is to be said',
    auth: 'user',
    permission: 'inquiries:answer',
    params: Type.Object({ inquiryId: Id }),
    responses: { 200: InquiryView },
    examples: { answers: { 200: CLOSED } },
    errors: ['not_found', 'inquiry_closed', 'database_unavailable'],
    handler: ({ params: { inquiryId } }) =>
      decideInquiry(context, inquiryId, { state: 'closed', at: context.now() }),
  });
