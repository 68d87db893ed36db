import type { Words } from '../../../lib/words/define-words.ts';
import type { en } from './en.ts';

export const th: Words<typeof en> = {
  parts: 'ส่วนต่าง ๆ ของสโมสร',
  ways: {
    home: 'หน้าแรก',
    rounds: 'รอบ',
    start: 'ออกรอบ',
    statistics: 'สถิติ',
    handicap: 'แต้มต่อ',
    courses: 'สนาม',
    leaderboards: 'ลีดเดอร์บอร์ด',
    achievements: 'ความสำเร็จ',
    partners: 'คู่เล่น',
    transfer: 'ส่งออกและนำเข้า',
    settings: 'การตั้งค่า',
    account: 'บัญชี',
    staff: 'งานสโมสร',
    admin: 'ผู้ดูแล',
  },
  more: 'เพิ่มเติม',
  close: 'ปิด',
  logOut: 'ออกจากระบบ',
  claim: 'นับทุกสโตรก ทั้งในสนามและหลังจบเกม',
  wouldWait: (scores) =>
    `มี ${scores} สกอร์ที่ยังไม่ถึงสโมสร จะรออยู่ในเครื่องนี้จนกว่าคุณจะเข้าสู่ระบบที่นี่อีกครั้ง ต้องการออกจากระบบหรือไม่`,
  wouldBeLost: (scores) => `มี ${scores} สกอร์ที่ยังไม่ถึงสโมสร และจะหายไปเมื่อปิดหน้านี้ ต้องการออกจากระบบหรือไม่`,
  stillLoggedIn: (why) => `คุณยังอยู่ในระบบ ${why}`,
  sessionEnded: 'เซสชันของคุณสิ้นสุดแล้ว เล่นต่อได้เลย สกอร์จะรอส่งอยู่ที่นี่',
  logInToSend: 'เข้าสู่ระบบเพื่อส่งสกอร์',
};
