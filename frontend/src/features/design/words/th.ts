import type { Words } from '../../../lib/words/define-words.ts';
import type { en } from './en.ts';

export const th: Words<typeof en> = {
  title: 'งานออกแบบ',
  themes: { light: 'กลางวัน', dark: 'ไดรฟ์กลางคืน', sun: 'แดดจ้า' },
  marks: 'เครื่องหมาย',
  way: 'ทางเดินระหว่างหลุม',
  board: 'หนึ่งแถวบนกระดาน',
  signature: 'ลายเซ็นของรอบ',
  player: 'สมชาย ใจดี',
};
