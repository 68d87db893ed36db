import type { Words } from '../../words/define-words.ts';
import type { en } from './en.ts';
import { errors } from './errors-th.ts';
import { fields } from './fields-th.ts';

export const th: Words<typeof en> = {
  errors,
  fields,
  ourFault: 'เกิดข้อผิดพลาดทางฝั่งเรา',
  didNotWork: 'ทำรายการไม่สำเร็จ',
  inAMoment: 'กรุณาลองอีกครั้งในอีกสักครู่',
  inSeconds: (seconds) => `ลองอีกครั้งได้ในอีก ${seconds} วินาที`,
  inMinutes: (minutes) => `ลองอีกครั้งได้ในอีก ${minutes} นาที`,
};
