import type { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { html, type Html } from '@golfroundpro/shared/http/html.ts';
import { plainPage, type PlainLanguage } from '@golfroundpro/shared/http/plain-page.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import type { Turn } from '../room/waiting-room.ts';
import { FIELDS, FORM_WORDS, type Field } from './form-words.ts';
import { TURN_ADDRESS, turnWords } from './turn-page.ts';

/** What is typed in the form; `key` makes a second press of the button the same registration, `ticket` keeps one's turn. */
export type Typed = Record<Field | 'key' | 'ticket', string>;

const INPUTS: Record<Field, Html> = {
  name: html`autocomplete="name" maxlength="200" required`,
  email: html`type="email" autocomplete="email" maxlength="254" required`,
  phoneNumber: html`type="tel" inputmode="tel" autocomplete="tel" maxlength="40" required`,
  thaiId: html`inputmode="numeric" autocomplete="off" maxlength="20"`,
};
const FORM_TARGET = '/api/v1/register/form';

/** The form, with what was typed and what was wrong with it. */
export function formPage(language: PlainLanguage, typed: Typed, error?: AppError): Answer {
  const words = FORM_WORDS[language];
  const turn = error && turnOf(error);
  const faulty = new Set(error?.options.errors?.map(({ field }) => field));
  const inputs = FIELDS.map((field) => {
    const hint = words.hints[field];
    const described = hint ? html`aria-describedby="${field}-hint"` : '';
    const invalid = faulty.has(field) ? html`aria-invalid="true"` : '';
    return html`<label for="${field}">${words.labels[field]}</label>
      <input
        id="${field}"
        name="${field}"
        value="${typed[field]}"
        ${INPUTS[field]}
        ${described}
        ${invalid}
      />
      ${hint ? html`<p id="${field}-hint" class="hint">${hint}</p>` : ''}`;
  });
  const body = html`<p>${words.intro}</p>
    <form method="post" action="${FORM_TARGET}">
      ${error ? faultsOf(language, error) : ''} ${inputs}
      <input type="hidden" name="key" value="${typed.key}" />
      <input type="hidden" name="ticket" value="${turn?.ticket ?? typed.ticket}" />
      <button>${words.send}</button>
    </form>
    <p><a href="/login">${words.logIn}</a></p>`;
  const status = error ? { status: statusOf(error) } : {};
  const page = plainPage({ language, title: words.title, body, ...status });
  return { ...page, headers: { ...page.headers, ...error?.options.headers } };
}

/** Taken in or not: the mail alone tells. */
export function mailedPage(language: PlainLanguage): Answer {
  const { mailed, mailedText } = FORM_WORDS[language];
  return plainPage({ language, title: mailed, body: html`<p>${mailedText}</p>` });
}

function turnOf({ options }: AppError): Turn | undefined {
  return options.extra?.['turn'] as Turn | undefined;
}

function statusOf({ code, status }: AppError): number {
  return code === 'invalid_request' ? 400 : status;
}

/** At the top of the form, where a browser's reader begins; each leads to its field. */
function faultsOf(language: PlainLanguage, error: AppError): Html {
  const words = FORM_WORDS[language];
  const { code, options } = error;
  const turn = turnOf(error);
  if (turn) {
    return html`<div role="status">
      <p><strong>${turnWords(language, turn)}</strong> ${words.stay}</p>
      <p><a href="${TURN_ADDRESS}" target="_blank">${words.watch}</a></p>
    </div>`;
  }
  const { suggestion, opensAt } = options.extra ?? {};
  if (typeof suggestion === 'string') {
    return html`<div class="fault" role="alert">
      <p>${words.meant(suggestion)}</p>
      <button name="take" value="${suggestion}">${words.take(suggestion)}</button>
      <button name="confirmEmail" value="yes">${words.isRight}</button>
    </div>`;
  }
  if (code !== 'invalid_request') {
    const known = Object.hasOwn(words.refused, code) ? code : 'other';
    const when =
      typeof opensAt === 'string'
        ? words.opensAt(`${opensAt.slice(0, 16).replace('T', ' ')} UTC`)
        : '';
    return html`<p class="fault" role="alert">${words.refused[known as 'other']} ${when}</p>`;
  }
  const told = FIELDS.filter((field) => options.errors?.some((error) => error.field === field));
  const links = told.map(
    (field) => html`<li><a href="#${field}">${words.labels[field]} ${words.wrong}</a></li>`,
  );
  return html`<div class="fault" role="alert">
    <p>${words.check}</p>
    <ul>
      ${links}
    </ul>
  </div>`;
}
