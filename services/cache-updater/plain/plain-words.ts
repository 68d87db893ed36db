import type { PlainLanguage } from '@golfroundpro/shared/http/plain-page.ts';
import type { PlaceState } from '../domain/fact.ts';
import type { Stage } from '../domain/where-it-stands.ts';

interface PlainWords {
  title: string;
  stages: Record<Stage, string>;
  notYet: string;
  place: string;
  places: Record<PlaceState | 'none', string>;
  position: (position: number) => string;
  mailedTo: (to: string) => string;
  bounced: string;
  next: string;
  live: string;
  unknown: string;
  unknownText: string;
  register: string;
  rebuilding: string;
  rebuildingText: string;
}

/** What the page of a registration says without a script. */
export const PLAIN_WORDS: Record<PlainLanguage, PlainWords> = {
  en: {
    title: 'Where is mine?',
    stages: {
      requested: 'We have your registration',
      created: 'You are in the club’s books',
      confirmationSent: 'A mail is sent to you',
      verified: 'Your e-mail is confirmed',
      active: 'You are a member',
    },
    notYet: 'not yet',
    place: 'Your place',
    places: {
      none: 'It is being settled.',
      held: 'A place is held for you.',
      waiting: 'All places are given. You are on the waiting list.',
      offered: 'A place has come free. Open the live page to take it.',
      lapsed: 'You have no place any more.',
    },
    position: (position) => `Number ${position} of those who wait.`,
    mailedTo: (to) => `to ${to}`,
    bounced: 'The mail came back: it could not be delivered. Is the address right?',
    next: 'The mail tells how it goes on. This page asks by itself; keep its address.',
    live: 'The live page',
    unknown: 'We do not know this registration any more',
    unknownText: 'The address may not have been copied whole, or it is long done.',
    register: 'Register',
    rebuilding: 'A moment, please',
    rebuildingText:
      'Where you stand is being worked out afresh. This page asks again by itself; your registration is safe.',
  },
  th: {
    title: 'การลงทะเบียนของฉันถึงไหนแล้ว',
    stages: {
      requested: 'เราได้รับการลงทะเบียนของคุณแล้ว',
      created: 'ชื่อของคุณอยู่ในทะเบียนของสโมสรแล้ว',
      confirmationSent: 'ส่งอีเมลถึงคุณแล้ว',
      verified: 'ยืนยันอีเมลแล้ว',
      active: 'คุณเป็นสมาชิกแล้ว',
    },
    notYet: 'ยังไม่ถึง',
    place: 'ที่ของคุณ',
    places: {
      none: 'กำลังจัดให้',
      held: 'เราเก็บที่ไว้ให้คุณ',
      waiting: 'ที่เต็มแล้ว คุณอยู่ในรายชื่อรอ',
      offered: 'มีที่ว่างแล้ว เปิดหน้าสดเพื่อรับที่',
      lapsed: 'คุณไม่มีที่แล้ว',
    },
    position: (position) => `ลำดับที่ ${position} ของผู้ที่รออยู่`,
    mailedTo: (to) => `ถึง ${to}`,
    bounced: 'อีเมลถูกตีกลับ ส่งไม่ถึง ที่อยู่ถูกต้องไหม',
    next: 'อีเมลจะบอกขั้นตอนต่อไป หน้านี้อัปเดตเอง เก็บที่อยู่ของหน้านี้ไว้',
    live: 'หน้าสด',
    unknown: 'เราไม่รู้จักการลงทะเบียนนี้แล้ว',
    unknownText: 'ที่อยู่อาจคัดลอกมาไม่ครบ หรือการลงทะเบียนเสร็จไปนานแล้ว',
    register: 'ลงทะเบียน',
    rebuilding: 'กรุณารอสักครู่',
    rebuildingText: 'เรากำลังจัดทำสถานะการลงทะเบียนขึ้นใหม่ หน้านี้จะอัปเดตเอง การลงทะเบียนของคุณปลอดภัย',
  },
};
