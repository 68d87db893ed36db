import type { Words } from '../../lib/words/define-words.ts';
import type { en } from './en.ts';

export const th: Words<typeof en> = {
  skip: 'ข้ามไปยังเนื้อหา',
  retry: 'ลองอีกครั้ง',
  unreachable: 'ขณะนี้ติดต่อสโมสรไม่ได้ กรุณาตรวจสัญญาณแล้วลองอีกครั้ง',
};
