import type { Words } from '../../../lib/words/define-words.ts';
import type { en } from './en.ts';

export const th: Words<typeof en> = {
  title: 'การตั้งค่า',
  onThisDevice: 'การตั้งค่าเหล่านี้ใช้กับอุปกรณ์เครื่องนี้ และเก็บไว้ในเครื่อง',
  display: 'การแสดงผล',
  language: 'ภาษา',
  units: 'หน่วยระยะ',
  unit: { metres: 'เมตร', yards: 'หลา' },
  theme: 'ธีม',
  themes: { auto: 'ตามอุปกรณ์', light: 'สว่าง', dark: 'มืด', sun: 'กลางแดดจ้า' },
  sunHint: 'ความต่างสีสูงสุด',
  play: 'ระหว่างเล่น',
  helps: 'ตัวช่วย',
  help: {
    autoAdvance: 'ไปหลุมถัดไปโดยอัตโนมัติ',
    singleKeys: 'ใส่สกอร์ด้วยการกดแป้นพิมพ์ปุ่มเดียว',
    wakeLock: 'เปิดหน้าจอค้างไว้ระหว่างรอบ',
    haptics: 'สั่นสั้น ๆ ทุกครั้งที่แตะ',
  },
  track: 'นับเพิ่มเติม',
  tracked: { putts: 'พัตต์', fairway: 'แฟร์เวย์', penalties: 'สโตรกปรับโทษ', sand: 'บังเกอร์ทราย' },
  device: 'อุปกรณ์เครื่องนี้',
  version: (version) => `เวอร์ชัน ${version}`,
  current: 'นี่คือเวอร์ชันล่าสุดที่เครื่องนี้รู้จัก',
  updateReady: 'มีเวอร์ชันใหม่อยู่ในเครื่องแล้ว สกอร์ของคุณยังอยู่ครบ',
  takeUpdate: 'ใช้เวอร์ชันใหม่',
  online: 'เครื่องนี้เชื่อมต่อเครือข่ายอยู่',
  offline: 'ไม่มีเครือข่าย สิ่งที่คุณบันทึกถูกเก็บไว้ที่นี่และจะส่งภายหลัง',
};
