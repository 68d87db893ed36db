import type { MailText } from '@golfroundpro/shared/mail/mail-text.ts';
import type { Letterhead } from './confirmation-text.ts';

/**
 * The mail that tells whoever has an e-mail that somebody registered with it, in English and in Thai: it lets nobody in, and
 * does not say who it was. Made anew for the same day it says the same.
 */
export function repeatedText(day: string, { publicUrl, club }: Letterhead): MailText {
  const reset = `${publicUrl}/forgot-password`;
  return {
    subject: `You have an account at ${club} already · คุณมีบัญชีอยู่แล้ว`,
    paragraphs: [
      `Somebody registered at ${club} with this e-mail address on ${day} (UTC). You have an account with it already, so nothing was changed. If it was you: log in.`,
      `If you do not know the password any more, choose a new one: ${reset}`,
      'If it was not you, somebody mistyped their address or tried yours: there is nothing to do, and they were told nothing of you.',
      `มีผู้สมัครที่ ${club} ด้วยอีเมลนี้เมื่อ ${day} (UTC) แต่คุณมีบัญชีด้วยอีเมลนี้อยู่แล้ว จึงไม่มีอะไรเปลี่ยนแปลง หากเป็นคุณ โปรดเข้าสู่ระบบด้วยปุ่มด้านบน`,
      `หากจำรหัสผ่านไม่ได้ ตั้งรหัสผ่านใหม่ได้ที่ ${reset}`,
      'หากไม่ใช่คุณ อาจมีผู้พิมพ์ที่อยู่อีเมลผิดหรือลองใช้อีเมลของคุณ ไม่ต้องทำอะไร และผู้นั้นไม่ได้รับข้อมูลใดเกี่ยวกับคุณ',
    ],
    button: { label: 'Log in · เข้าสู่ระบบ', url: `${publicUrl}/login` },
  };
}
