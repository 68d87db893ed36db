import type { MailText } from '@golfroundpro/shared/mail/mail-text.ts';
import type { Confirmation } from './identity.ts';

/** Where the link leads, and who writes. */
export interface Letterhead {
  publicUrl: string;
  /** The name in MAIL_FROM. */
  club: string;
}

/**
 * The mail that asks whoever registered to confirm, in English and in Thai. It does not greet by name: who registers
 * could write anything there. Made anew it says the same.
 */
export function confirmationText(
  { token, code, expiresAt }: Confirmation,
  { publicUrl, club }: Letterhead,
): MailText {
  const [day, time] = new Date(expiresAt).toISOString().split('T') as [string, string];
  const until = `${day} ${time.slice(0, 5)} UTC`;
  return {
    subject: `Confirm your registration at ${club} · ยืนยันการสมัครสมาชิก`,
    paragraphs: [
      `Welcome to ${club}. Please confirm that this e-mail address is yours, and choose a password: you can log in with it.`,
      `Or type this code on the page: ${code}`,
      `Link and code work until ${until}, once.`,
      'If it was not you who registered, somebody mistyped their address: do nothing, and nothing happens.',
      `ยินดีต้อนรับสู่ ${club} โปรดยืนยันว่าอีเมลนี้เป็นของคุณด้วยปุ่มด้านบน แล้วตั้งรหัสผ่านเพื่อเข้าสู่ระบบ`,
      `หรือพิมพ์รหัสนี้ในหน้าเว็บ: ${code}`,
      `ลิงก์และรหัสใช้ได้ครั้งเดียว จนถึง ${until}`,
      'หากคุณไม่ได้สมัคร แสดงว่ามีผู้พิมพ์ที่อยู่อีเมลผิด ไม่ต้องทำอะไร และจะไม่มีอะไรเกิดขึ้น',
    ],
    // In the fragment: it comes into no log, and no other site is told of it.
    button: { label: 'Confirm · ยืนยัน', url: `${publicUrl}/confirm#token=${token}` },
  };
}

/** The club's name, as mails are from it: `GolfRoundPro <club@…>`; an address alone is its own name. */
export function clubOf(from: string): string {
  return /^\s*"?([^"<]+?)"?\s*</.exec(from)?.[1] ?? from;
}
