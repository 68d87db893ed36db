import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { MemberContext } from '../../context.ts';
import { answerInquiry } from './answer-inquiry.ts';
import { closeInquiry } from './close-inquiry.ts';
import { listInquiries, listOwnInquiries } from './list-inquiries.ts';
import { postInquiry } from './post-inquiry.ts';

/** What members ask the club, and its answers. */
export function inquiryRoutes(context: MemberContext): Route[] {
  return [
    postInquiry(context),
    listOwnInquiries(context),
    listInquiries(context),
    answerInquiry(context),
    closeInquiry(context),
  ];
}
