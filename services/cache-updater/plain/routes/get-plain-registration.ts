import { Type } from 'typebox';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { html, type Html } from '@golfroundpro/shared/http/html.ts';
import {
  plainLanguage,
  plainPage,
  type PlainLanguage,
} from '@golfroundpro/shared/http/plain-page.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import type { CacheUpdaterContext } from '../../context.ts';
import type { Registration, Stage } from '../../domain/where-it-stands.ts';
import { readView } from '../../views/read-view.ts';
import { PLAIN_WORDS } from '../plain-words.ts';

const STAGES: Stage[] = ['requested', 'created', 'confirmationSent', 'verified', 'active'];
const SOONEST_SECONDS = 5;

/** GET /api/v1/registrations/:statusId/page: the same as a page, for who has no JavaScript. */
export const getPlainRegistration = ({ views, pace }: CacheUpdaterContext) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/registrations/:statusId/page',
    summary: 'Where a registration stands, as a page without JavaScript',
    auth: 'public',
    // A page, and no part of the API's contract.
    internal: true,
    params: Type.Object({ statusId: Type.String({ maxLength: 100 }) }),
    responses: { 200: null, 404: null, 503: null },
    answerTypes: ['text/html'],
    errors: ['registrations_unavailable'],
    handler: async ({ params, request }) => {
      const language = plainLanguage(request);
      const found = await readView(() => views.byStatus(params.statusId)).catch(whileRebuilt);
      if (found === 'rebuilding') return rebuildingPage(language);
      if (!found) return unknownPage(language);
      const refreshSeconds = Math.max(pace.next(found), SOONEST_SECONDS);
      const body = bodyOf(found, language);
      return plainPage({ language, title: PLAIN_WORDS[language].title, body, refreshSeconds });
    },
  });

function bodyOf(registration: Registration, language: PlainLanguage): Html {
  const { statusId, stages, mail, place } = registration;
  const words = PLAIN_WORDS[language];
  const steps = STAGES.map((stage) => {
    const to = stage === 'confirmationSent' && mail.to ? words.mailedTo(mail.to) : '';
    const time = timeOf(stages[stage], language) ?? words.notYet;
    return html`<li><strong>${words.stages[stage]}</strong><br />${to} ${time}</li>`;
  });
  return html`
    <ol>
      ${steps}
    </ol>
    ${mail.bouncedAt && !stages.verified ? html`<p class="fault">${words.bounced}</p>` : ''}
    <h2>${words.place}</h2>
    <p>
      ${words.places[place?.state ?? 'none']}
      ${place?.position ? words.position(place.position) : ''}
    </p>
    <p>${words.next}</p>
    <p><a href="/registrations/${statusId}">${words.live}</a></p>
  `;
}

/** Where the person is nobody knows: the zone stands beside it. */
function timeOf(instant: string | null, language: PlainLanguage): string | undefined {
  if (instant === null) return undefined;
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const;
  const locale = language === 'th' ? 'th-TH' : 'en-GB';
  return `${new Intl.DateTimeFormat(locale, options).format(new Date(instant))} UTC`;
}

function whileRebuilt(error: unknown): 'rebuilding' {
  if (error instanceof AppError && error.code === 'registrations_rebuilding') return 'rebuilding';
  throw error;
}

function rebuildingPage(language: PlainLanguage) {
  const { rebuilding: title, rebuildingText } = PLAIN_WORDS[language];
  const body = html`<p>${rebuildingText}</p>`;
  return plainPage({ language, title, body, status: 503, refreshSeconds: SOONEST_SECONDS });
}

function unknownPage(language: PlainLanguage) {
  const words = PLAIN_WORDS[language];
  const body = html`<p>${words.unknownText}</p>
    <p><a href="/register">${words.register}</a></p>`;
  return plainPage({ language, title: words.unknown, body, status: 404 });
}
