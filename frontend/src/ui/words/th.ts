import type { Words } from '../../lib/words/define-words.ts';
import type { en } from './en.ts';

export const th: Words<typeof en> = {
  retry: 'ลองอีกครั้ง',
  loading: (what) => `กำลังโหลด${what}…`,
  notLoaded: (what, why) => `โหลด${what}ไม่สำเร็จ ${why}`,
  shownAsOf: (clock, why) => `ข้อมูล ณ เวลา ${clock} ${why}`,
  show: 'แสดง',
  hide: 'ซ่อน',
  password: 'รหัสผ่าน',
  copy: 'คัดลอก',
  download: 'ดาวน์โหลด',
  copied: 'คัดลอกแล้ว',
  cannotCopy: 'คัดลอกอัตโนมัติไม่ได้ที่นี่ กรุณาเลือกข้อความแล้วคัดลอกเอง',
  code: 'รหัส',
  codeHint: 'ตัวเลขหกหลักที่แอปยืนยันตัวตนแสดงอยู่ตอนนี้',
  backupCode: 'รหัสสำรอง',
  backupCodeHint: 'แต่ละรหัสใช้ได้ครั้งเดียว',
  useAuthenticator: 'ใช้แอปยืนยันตัวตนแทน',
  useBackupCode: 'ใช้รหัสสำรองแทน',
  asTable: 'ดูเป็นตาราง',
  asChart: 'ดูเป็นกราฟ',
  language: 'ภาษา',
  sharePicture: 'แชร์เป็นรูปภาพ',
  notDrawn: 'สร้างรูปไม่สำเร็จ ลองอีกครั้งเมื่อมีเครือข่าย',
};
