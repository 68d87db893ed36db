import type { Words } from '../../../lib/words/define-words.ts';
import type { en } from './en.ts';

export const th: Words<typeof en> = {
  title: 'ความสำเร็จ',
  loaded: 'ความสำเร็จของคุณ',
  once: 'ครั้งหนึ่งในชีวิตนักกอล์ฟ',
  count: (earned, all) => `ได้แล้ว ${earned} จาก ${all}`,
  open: 'ยังไม่ได้',
  bests: 'สถิติส่วนตัว',
  noBests: 'เล่นสนามเดิมครบอีกรอบด้วยสโตรกที่น้อยลง แล้วจะเป็นสถิติแรก',
  best: 'สโตรกน้อยที่สุดของคุณในสนามนั้น',
  kinds: {
    first_birdie: 'เบอร์ดีแรก',
    first_eagle: 'อีเกิลแรก',
    first_albatross: 'อัลบาทรอสแรก',
    first_ace: 'โฮลอินวัน',
    broke_100: 'ต่ำกว่า 100',
    broke_90: 'ต่ำกว่า 90',
    broke_80: 'ต่ำกว่า 80',
    broke_70: 'ต่ำกว่า 70',
    birdie_streak: 'สามเบอร์ดีติดกัน',
    par_streak: 'เก้าหลุมติดกันไม่เกินพาร์',
    bogey_free: '18 หลุมไม่มีโบกี้',
    no_three_putts: '18 หลุมไม่มีสามพัตต์',
    weekly_streak: 'ออกรอบทุกสัปดาห์ครบสี่สัปดาห์',
  },
};
