import type { Words } from '../../lib/words/define-words.ts';
import type { en } from './en.ts';

export const th: Words<typeof en> = {
  skip: 'ข้ามไปยังเนื้อหา',
  retry: 'ลองอีกครั้ง',
  parts: 'ส่วนต่าง ๆ ของสโมสร',
  home: 'หน้าแรก',
  account: 'บัญชี',
  admin: 'ผู้ดูแล',
  logOut: 'ออกจากระบบ',
  claim: 'นับทุกสโตรก ทั้งในสนามและหลังจบเกม',
  wouldLose: (scores) => `มี ${scores} สกอร์ที่ยังไม่ถึงสโมสรและจะหายไป ต้องการออกจากระบบหรือไม่`,
  stillLoggedIn: (why) => `คุณยังอยู่ในระบบ ${why}`,
  sessionEnded: 'เซสชันของคุณสิ้นสุดแล้ว เล่นต่อได้เลย สกอร์ถูกเก็บไว้ในโทรศัพท์เครื่องนี้',
  logInToSend: 'เข้าสู่ระบบเพื่อส่งสกอร์',
  notFound: 'ออกนอกเขต (OB)',
  notFoundText: 'ไม่มีหน้าที่อยู่นี้',
  noRight: 'เฉพาะเจ้าหน้าที่เท่านั้น',
  noRightText: 'บัญชีของคุณไม่มีสิทธิ์ดูหน้านี้ ผู้ดูแลของสโมสรเป็นผู้ให้สิทธิ์ได้',
  backHome: 'กลับไปหน้ากอล์ฟของฉัน',
};
