import type { PlainLanguage } from '@golfroundpro/shared/http/plain-page.ts';

export const FIELDS = ['name', 'email', 'phoneNumber', 'thaiId'] as const;
export type Field = (typeof FIELDS)[number];

interface FormWords {
  title: string;
  intro: string;
  labels: Record<Field, string>;
  hints: Partial<Record<Field, string>>;
  check: string;
  wrong: string;
  meant: (email: string) => string;
  take: (email: string) => string;
  isRight: string;
  /** What stands in the way, by the code of the error; `other` for what has none here. */
  refused: Record<
    'already_registered' | 'not_open_yet' | 'day_closed' | 'email_disposable' | 'other',
    string
  >;
  opensAt: (when: string) => string;
  /** Behind where one stands in the waiting room. */
  stay: string;
  watch: string;
  send: string;
  logIn: string;
  mailed: string;
  mailedText: string;
}

/** What the form says without a script. */
export const FORM_WORDS: Record<PlainLanguage, FormWords> = {
  en: {
    title: 'Become a member',
    intro: 'You get a mail, confirm that it is yours, and choose a password there.',
    labels: {
      name: 'Name',
      email: 'Email',
      phoneNumber: 'Telephone',
      thaiId: 'Thai national id (if you like)',
    },
    hints: {
      phoneNumber: 'Such as 081 234 5678, or +66 81 234 5678.',
      thaiId: '13 digits. It is kept encrypted, and staff sees a part of it only.',
    },
    check: 'Please check this:',
    wrong: 'is not right yet.',
    meant: (email) => `Did you mean ${email}?`,
    take: (email) => `Yes, use ${email}`,
    isRight: 'No, it is right as it is',
    refused: {
      already_registered:
        'Somebody has registered with this already. If it was you, look into your mail, or log in.',
      not_open_yet: 'Registration is not open yet.',
      day_closed: 'Registration is closed.',
      email_disposable:
        'This e-mail is of a service whose addresses do not last. Please give one that you keep.',
      other: 'That did not work. Press the button once more: you are not registered twice.',
    },
    opensAt: (when) => `It opens on ${when}. Press the button then.`,
    stay: 'Leave this page open and press the button then: what you typed stays here.',
    watch: 'Watch your turn in another tab',
    send: 'Become a member',
    logIn: 'Log in',
    mailed: 'Look into your mail',
    mailedText: 'The mail that is on its way tells how it goes on.',
  },
  th: {
    title: 'สมัครเป็นสมาชิก',
    intro: 'คุณจะได้รับอีเมล ยืนยันว่าเป็นของคุณ แล้วตั้งรหัสผ่านที่นั่น',
    labels: {
      name: 'ชื่อ',
      email: 'อีเมล',
      phoneNumber: 'โทรศัพท์',
      thaiId: 'เลขประจำตัวประชาชน (ไม่บังคับ)',
    },
    hints: {
      phoneNumber: 'เช่น 081 234 5678 หรือ +66 81 234 5678',
      thaiId: '13 หลัก เก็บแบบเข้ารหัส เจ้าหน้าที่เห็นเพียงบางส่วน',
    },
    check: 'กรุณาตรวจสอบ:',
    wrong: 'ยังไม่ถูกต้อง',
    meant: (email) => `หมายถึง ${email} ใช่ไหม`,
    take: (email) => `ใช่ ใช้ ${email}`,
    isRight: 'ไม่ใช่ ที่พิมพ์ถูกแล้ว',
    refused: {
      already_registered: 'มีผู้ลงทะเบียนด้วยข้อมูลนี้แล้ว ถ้าเป็นคุณ ให้ดูกล่องจดหมายหรือเข้าสู่ระบบ',
      not_open_yet: 'ยังไม่เปิดรับสมัคร',
      day_closed: 'ปิดรับสมัครแล้ว',
      email_disposable: 'อีเมลนี้เป็นของบริการชั่วคราว กรุณาใช้อีเมลที่คุณใช้จริง',
      other: 'ไม่สำเร็จ กดปุ่มอีกครั้ง คุณจะไม่ถูกลงทะเบียนซ้ำ',
    },
    opensAt: (when) => `เปิด ${when} แล้วค่อยกดปุ่ม`,
    stay: 'เปิดหน้านี้ไว้ แล้วกดปุ่มเมื่อถึงคิว สิ่งที่คุณพิมพ์ยังอยู่ที่นี่',
    watch: 'ดูคิวของคุณในแท็บอื่น',
    send: 'สมัครเป็นสมาชิก',
    logIn: 'เข้าสู่ระบบ',
    mailed: 'ดูในกล่องจดหมายของคุณ',
    mailedText: 'อีเมลที่กำลังไปถึงจะบอกขั้นตอนต่อไป',
  },
};
