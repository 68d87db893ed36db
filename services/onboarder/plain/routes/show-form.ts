import { randomUUID } from 'node:crypto';
import { plainLanguage } from '@golfroundpro/shared/http/plain-page.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { formPage } from '../form-page.ts';

/** GET /api/v1/register/form: the form of the club, for who has no JavaScript. */
export const showForm = () =>
  defineRoute({
    method: 'get',
    path: '/api/v1/register/form',
    summary: 'The form to become a member, as a page without JavaScript',
    auth: 'public',
    // A page, and no part of the API's contract.
    internal: true,
    responses: { 200: null },
    answerTypes: ['text/html'],
    handler: ({ request }) => {
      const empty = { name: '', email: '', phoneNumber: '', thaiId: '', ticket: '' };
      const typed = { ...empty, key: randomUUID() };
      return Promise.resolve(formPage(plainLanguage(request), typed));
    },
  });
