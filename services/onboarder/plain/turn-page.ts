import { html } from '@golfroundpro/shared/http/html.ts';
import { plainPage, type PlainLanguage } from '@golfroundpro/shared/http/plain-page.ts';
import type { Answer } from '@golfroundpro/shared/http/route.ts';
import type { Turn } from '../room/waiting-room.ts';

export const TURN_ADDRESS = '/api/v1/register/turn';

const WORDS = {
  en: {
    title: 'Waiting room',
    inLine: (position: number, minutes: number) =>
      `You are number ${position} in line. It is your turn ${minutes <= 1 ? 'within a minute' : `in about ${minutes} minutes`}.`,
    yourTurn: 'It is your turn: press the button of the form.',
    none: 'You are not in line: send the form first.',
    live: 'This page keeps itself up to date.',
    form: 'To the form',
  },
  th: {
    title: 'ห้องรอ',
    inLine: (position: number, minutes: number) =>
      `คุณอยู่ลำดับที่ ${position} ในคิว ${minutes <= 1 ? 'จะถึงคิวของคุณภายในหนึ่งนาที' : `จะถึงคิวของคุณในอีกประมาณ ${minutes} นาที`}`,
    yourTurn: 'ถึงคิวของคุณแล้ว กดปุ่มในแบบฟอร์มได้เลย',
    none: 'คุณยังไม่อยู่ในคิว กรุณาส่งแบบฟอร์มก่อน',
    live: 'หน้านี้ปรับปรุงเอง',
    form: 'ไปที่แบบฟอร์ม',
  },
};
const SOONEST_SECONDS = 5;
const LATEST_SECONDS = 15;

/** Where a turn stands, in a sentence. */
export function turnWords(language: PlainLanguage, { position, estimateSeconds }: Turn): string {
  return WORDS[language].inLine(position, Math.ceil(estimateSeconds / 60));
}

/** Where one stands in the waiting room; the form waits in the tab in which it was filled in. */
export function turnPage(language: PlainLanguage, turn: Turn | undefined): Answer {
  const words = WORDS[language];
  const { title } = words;
  if (turn && !turn.admitted) {
    const quarter = Math.ceil(turn.estimateSeconds / 4);
    const refreshSeconds = Math.min(Math.max(quarter, SOONEST_SECONDS), LATEST_SECONDS);
    const body = html`<p>${turnWords(language, turn)}</p>
      <p>${words.live}</p>`;
    return plainPage({ language, title, body, refreshSeconds });
  }
  const body = html`<p>${turn ? words.yourTurn : words.none}</p>
    <p><a href="/api/v1/register/form">${words.form}</a></p>`;
  return plainPage({ language, title, body });
}
