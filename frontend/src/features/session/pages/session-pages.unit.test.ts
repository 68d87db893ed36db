// @vitest-environment jsdom
import { screen } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES, chooseLanguage, type Language } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import ConfirmPage from './confirm-page.vue';
import ForgotPasswordPage from './forgot-password-page.vue';
import LoginPage from './login-page.vue';
import MailCodePage from './mail-code-page.vue';
import NotMePage from './not-me-page.vue';
import ProviderLoginPage from './provider-login-page.vue';
import RegisterPage from './register-page.vue';
import SetPasswordPage from './set-password-page.vue';
import StopRecoveryPage from './stop-recovery-page.vue';

checkComponents();
afterEach(() => chooseLanguage('en'));

const PAGES = [
  [LoginPage, '/login?problem=oidc_refused', 'Log in', 'เข้าสู่ระบบ'],
  [RegisterPage, '/register/account', 'Create an account', 'สมัครบัญชีใหม่'],
  [MailCodePage, '/login/mail-code', 'Log in with a code by mail', 'เข้าสู่ระบบด้วยรหัสทางอีเมล'],
  [ForgotPasswordPage, '/forgot-password', 'Set a new password', 'ตั้งรหัสผ่านใหม่'],
  [SetPasswordPage, '/set-password', 'This link does not work', 'ลิงก์นี้ใช้ไม่ได้'],
  [ConfirmPage, '/confirm', 'Confirm your registration', 'ยืนยันการสมัครของคุณ'],
  [StopRecoveryPage, '/stop-recovery', 'This link does not work', 'ลิงก์นี้ใช้ไม่ได้'],
  [NotMePage, '/not-me', 'This link does not work', 'ลิงก์นี้ใช้ไม่ได้'],
  [ProviderLoginPage, '/login/oidc', 'Logging you in', 'กำลังพาคุณเข้าสู่ระบบ'],
] as const;

describe.each(Object.keys(LANGUAGES) as Language[])('before log-in, in %s', (spoken) => {
  it.each(PAGES)('page %# says what it is, in the tab too', async (page, path, en, th) => {
    chooseLanguage(spoken);
    stubApi({
      'GET /api/v1/auth/oidc': () => Response.json({ enabled: true, name: 'Club ID' }),
      'POST /api/v1/auth/oidc/finish': () => problem(401, 'oidc_refused'),
    });
    const view = await renderPage(page, path);
    const title = spoken === 'en' ? en : th;
    await screen.findByRole('heading', { level: 1, name: title });
    expect(document.title).toBe(`${title} · GolfRoundPro`);
    await expectAccessible(view.container);
  });
});
