import type { Words } from '../../../lib/words/define-words.ts';
import type { en } from './en.ts';

export const th: Words<typeof en> = {
  title: 'ส่งออกและนำเข้า',
  export: 'นำรอบของคุณติดตัวไป',
  exportText: 'ทุกรอบที่เป็นของคุณหรือที่คุณร่วมเล่น พร้อมสกอร์ทุกหลุม',
  asJson: 'ข้อมูลทั้งหมด เป็น JSON',
  asCsv: 'สำหรับสเปรดชีต เป็น CSV',
  saved: (file) => `บันทึกเป็น ${file} แล้ว`,
  import: 'นำรอบเข้ามาที่นี่',
  importText:
    'ไฟล์จากหน้านี้ หรือสเปรดชีตที่บันทึกเป็น CSV ซึ่งมีคอลัมน์ Date, Course, Tee และ Holes ขนาดไม่เกิน 5 MB',
  choose: 'ไฟล์รอบการเล่น',
  faults: {
    too_large: 'ไฟล์นี้ใหญ่เกิน 5 MB กรุณาแบ่งเป็นหลายไฟล์',
    not_read: 'อุปกรณ์นี้อ่านไฟล์ไม่ได้',
    empty: 'ไม่มีรอบอยู่ในไฟล์นี้',
    not_known: 'ไฟล์นี้ไม่ใช่ไฟล์จากหน้านี้ และไม่ใช่ CSV ที่มีคอลัมน์ Date, Course, Tee และ Holes',
  },
  preview: (file, rounds) => `${file}: ${rounds} รอบหรือบรรทัด ยังไม่มีการบันทึกใด ๆ`,
  first: (rows) => `${rows} รายการแรก`,
  day: 'วันที่',
  course: 'สนาม',
  holes: 'หลุม',
  player: 'ผู้เล่น',
  start: 'นำเข้า',
  pending: 'กำลังนำเข้า อาจใช้เวลาประมาณหนึ่งนาที…',
  done: (imported, unchanged, refused) =>
    `นำเข้า ${imported} รายการ มีอยู่แล้ว ${unchanged} รายการ ไม่รับ ${refused} รายการ`,
  notOverwritten: 'ข้อมูลเดิมไม่ถูกเปลี่ยนแปลง และส่งไฟล์เดิมซ้ำได้',
  ignored: (columns) => `คอลัมน์เหล่านี้ไม่เป็นที่รู้จักและถูกข้ามไป: ${columns}`,
  refused: 'รายการที่ไม่รับ',
  line: (row) => `บรรทัดที่ ${row}`,
  round: (row) => `รอบที่ ${row}`,
  away: (row) => `สกอร์จากที่อื่นรายการที่ ${row}`,
  otherIndex: 'คุณมีแฮนดิแคปอินเด็กซ์จากที่อื่นอยู่แล้ว จึงไม่ได้ใช้ค่าในไฟล์',
  notAll: (told) => `แสดง ${told} รายการแรก`,
};
