import type { en } from './en.ts';

export const th: typeof en = {
  title: 'ห้องรอ',
  theTurn: 'คิวของคุณ',
  waiting: 'คุณอยู่ในคิว',
  position: (position) => `คุณอยู่ลำดับที่ ${position} ในคิว`,
  estimate: (minutes) =>
    minutes <= 1 ? 'จะถึงคิวของคุณภายในหนึ่งนาที' : `จะถึงคิวของคุณในอีกประมาณ ${minutes} นาที`,
  stay: 'หน้านี้ปรับปรุงเอง คุณโหลดใหม่หรือปิดแล้วกลับมาได้ คิวยังเป็นของคุณ',
  elsewhere: 'ใช้คิวนี้ต่อบนอุปกรณ์อื่น: คัดลอกลิงก์นี้',
  yourTurn: 'ถึงคิวของคุณแล้ว',
  yourTurnText: 'คุณสมัครได้แล้ว ภายในครึ่งชั่วโมง',
  register: 'สมัคร',
};
