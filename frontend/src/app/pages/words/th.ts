import type { Words } from '../../../lib/words/define-words.ts';
import type { en } from './en.ts';

export const th: Words<typeof en> = {
  notFound: 'ออกนอกเขต (OB)',
  notFoundText: 'ไม่มีหน้าที่อยู่นี้',
  switchedOff: 'ปิดชั่วคราว',
  switchedOffText: 'สโมสรปิดส่วนนี้ไว้',
  noRight: 'เฉพาะเจ้าหน้าที่เท่านั้น',
  noRightText: 'บัญชีของคุณไม่มีสิทธิ์ดูหน้านี้ ผู้ดูแลของสโมสรเป็นผู้ให้สิทธิ์ได้',
  backHome: 'กลับไปหน้ากอล์ฟของฉัน',
};
