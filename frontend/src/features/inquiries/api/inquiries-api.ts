import { api, unwrap } from '../../../lib/api/client.ts';
import type { Inquiry, NewInquiry, Page } from '../../../lib/api/schema.ts';

/** Which of them staff look at. */
export interface InquiryFilters {
  state?: Inquiry['state'] | undefined;
  userId?: string | undefined;
}

/** What I asked, the newest first. */
export function listOwnInquiries(cursor?: string): Promise<Page<Inquiry>> {
  return unwrap(api.GET('/api/v1/inquiries/mine', { params: { query: { cursor } } }));
}

export async function ask(body: NewInquiry): Promise<void> {
  await unwrap(api.POST('/api/v1/inquiries', { body }));
}

/** What members ask, the newest first. */
export function listInquiries(filters: InquiryFilters, cursor?: string): Promise<Page<Inquiry>> {
  return unwrap(api.GET('/api/v1/inquiries', { params: { query: { ...filters, cursor } } }));
}

/** Answers, or mends the answer. */
export async function answerInquiry(inquiryId: string, text: string): Promise<void> {
  const params = { path: { inquiryId } };
  await unwrap(api.PUT('/api/v1/inquiries/{inquiryId}/answer', { params, body: { text } }));
}

/** Nothing more is to be said. */
export async function closeInquiry(inquiryId: string): Promise<void> {
  const params = { path: { inquiryId } };
  await unwrap(api.POST('/api/v1/inquiries/{inquiryId}/closing', { params }));
}
