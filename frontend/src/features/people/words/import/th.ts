import { countWords } from '../../../../lib/numbers.ts';
import type { en } from './en.ts';

export const th: typeof en = {
  title: 'นำเข้าสมาชิก',
  file: 'ไฟล์',
  choose: 'ไฟล์ CSV รายชื่อบุคคล',
  chooseHint:
    'เลือกไฟล์หรือลากมาวางที่นี่ ระบบจะลองอ่านก่อน ยังไม่มีใครเข้ามาจนกว่าคุณจะสั่ง ไม่เกิน 5,000 คนและ 2 MB',
  busy: 'สโมสรกำลังอ่านไฟล์…',
  retry: 'ลองอีกครั้ง',
  columns: 'คอลัมน์ที่ใช้ได้',
  columnsText: 'หนึ่งคนต่อหนึ่งบรรทัด ใต้บรรทัดหัวคอลัมน์ ภาษาอังกฤษหรือไทย เรียงอย่างไรก็ได้ คอลัมน์อื่นจะถูกข้าม',
  columnTexts: {
    name: ['ชื่อ', 'จำเป็น ชื่อและนามสกุลในคอลัมน์เดียว'],
    email: ['อีเมล', 'จำเป็น ใช้ค้นหาคนที่อยู่ในทะเบียนแล้ว'],
    phoneNumber: ['โทรศัพท์', 'เขียนแบบในประเทศ หรือขึ้นต้นด้วย +66'],
    nationalId: ['เลขบัตรประชาชน', 'สิบสามหลัก เก็บแบบปิดผนึก'],
    category: ['ประเภท', 'full, junior, student, five day, social หรือ honorary ถ้าไม่มีจะเป็นสามัญ'],
  },
  getSample: 'ดาวน์โหลดตัวอย่าง',
  sample:
    'ชื่อ,อีเมล,โทรศัพท์,เลขบัตรประชาชน,ประเภท\r\nมาลี ใจดี,malee.jaidee@example.com,081 234 5678,,Full\r\nสมชาย ใจดี,somchai.jaidee@example.com,,,Five day',
  faults: {
    not_read: 'อ่านไฟล์นี้ไม่ได้ ไฟล์ถูกย้ายหรือเปิดอยู่ที่อื่นหรือไม่',
    too_large: 'ไฟล์นี้ใหญ่เกิน 2 MB ให้แบ่งไฟล์',
    empty: 'ไฟล์นี้ว่างเปล่า',
  },
  notSent: 'ยังไม่ได้อ่านไฟล์',
  refused: {
    missing: 'สโมสรไม่รับไฟล์นี้ ต้องมีคอลัมน์ชื่อและอีเมล',
    too_many: 'สโมสรไม่รับไฟล์นี้ มีมากกว่า 5,000 คน ให้แบ่งไฟล์',
    given_twice: 'สโมสรไม่รับไฟล์นี้ มีหัวคอลัมน์ซ้ำกัน',
    other: 'สโมสรไม่รับไฟล์นี้ ไม่ใช่ CSV ที่มีหนึ่งคนต่อหนึ่งบรรทัด',
  },
  wouldBe: 'ผลที่จะเกิดขึ้น',
  done: 'ผลที่เกิดขึ้น',
  summary: ({ dryRun, counts }) => {
    const { added, known, invalid } = counts;
    const first = dryRun
      ? `จะเข้ามา ${countWords(counts.new)} คน`
      : `เข้ามาแล้ว ${countWords(added)} คน`;
    return `${first} อยู่แล้ว ${countWords(known)} คน มีข้อผิดพลาด ${countWords(invalid)} บรรทัด`;
  },
  ignored: (names) => `ข้ามคอลัมน์ที่ไม่รู้จัก: ${names}`,
  bring: (count) => `นำเข้า ${countWords(count)} คน`,
  bringTitle: (count) => `นำเข้า ${countWords(count)} คนหรือไม่`,
  bringText:
    'แต่ละคนจะได้รับอีเมลให้ยืนยันและตั้งรหัสผ่าน บรรทัดที่ผิดจะถูกข้าม แก้แล้วส่งไฟล์อีกครั้งได้ คนที่อยู่แล้วจะไม่เปลี่ยน',
  bringThem: 'นำเข้า',
  nobodyNew: 'ไม่มีใครในไฟล์นี้ที่จะเข้ามา',
  show: 'แสดง',
  all: (count) => `ทั้งหมด (${countWords(count)})`,
  counted: {
    invalid: (count) => `มีข้อผิดพลาด (${countWords(count)})`,
    new: (count) => `จะเข้ามา (${countWords(count)})`,
    added: (count) => `เข้ามาแล้ว (${countWords(count)})`,
    known: (count) => `อยู่แล้ว (${countWords(count)})`,
  },
  outcomes: {
    invalid: 'ข้าม',
    new: 'จะเข้ามา',
    added: 'เข้ามาแล้ว',
    known: 'อยู่แล้ว',
  },
  lines: 'ทีละบรรทัด',
  line: 'บรรทัด',
  outcome: 'ผล',
  row: 'เครื่องหมายคำพูดในบรรทัดนี้ไม่ครบคู่',
  twice: (label, line) => `${label}ซ้ำกับบรรทัดที่ ${line}`,
  open: 'เปิด',
  ofLine: (line) => `สมาชิกของบรรทัดที่ ${line}`,
  more: 'บรรทัดเพิ่มเติม',
};
