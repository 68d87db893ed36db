// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it, vi } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { makeAccount } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import AuthenticatorSection from './authenticator-section.vue';

checkComponents();
stubDialogs();

const TOTP = '/api/v1/auth/account/totp';
const QR = '<svg xmlns="http://www.w3.org/2000/svg"><script>evil()</script></svg>';
const CODES = Array.from({ length: 10 }, (_, index) => `code-${index}`);
const enrolment = () =>
  Response.json({ secret: 'ABCDEFGHIJ', uri: 'otpauth://totp/x', qr: QR }, { status: 201 });

const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const renderSection = (account = makeAccount()) =>
  renderPart(AuthenticatorSection, { props: { account } });

describe('AuthenticatorSection', () => {
  it('sets up an authenticator, and shows the backup codes once', async () => {
    const sent = stubApi({
      [`POST ${TOTP}`]: enrolment,
      [`POST ${TOTP}/confirm`]: () => Response.json({ backupCodes: CODES }),
    });
    const view = renderSection();
    await tap('Set up an authenticator');
    const picture = await screen.findByRole<HTMLImageElement>('img');
    expect(decodeURIComponent(picture.src)).toBe(`data:image/svg+xml,${QR}`);
    expect(document.querySelector('svg')).toBeNull();
    expect(screen.getByText('ABCD EFGH IJ')).toBeTruthy();
    await expectAccessible(view.container);
    await fireEvent.update(screen.getByLabelText('Code'), ' 123456 ');
    await tap('Turn it on');
    await screen.findByRole('heading', { name: 'Your backup codes' });
    expect(sent.at(-1)?.body).toEqual({ code: '123456' });
    for (const code of CODES) expect(screen.getByText(new RegExp(code))).toBeTruthy();
    expect(view.emitted('changed')).toHaveLength(1);
    await expectAccessible(view.container);
    await tap('I have kept them');
    expect(screen.queryByText(/code-0/)).toBeNull();
  });

  it('stays with the same secret when the code was wrong', async () => {
    const errors = [{ field: 'code', code: 'wrong' }];
    stubApi({
      [`POST ${TOTP}`]: enrolment,
      [`POST ${TOTP}/confirm`]: () => problem(401, 'code_invalid', { errors }),
    });
    const view = renderSection();
    await tap('Set up an authenticator');
    await fireEvent.update(await screen.findByLabelText('Code'), '000000');
    await tap('Turn it on');
    await screen.findByText('Code is not right.');
    expect(screen.getByText('ABCD EFGH IJ')).toBeTruthy();
    expect(view.emitted('changed')).toBeUndefined();
  });

  it('copies and downloads the new backup codes', async () => {
    stubApi({
      'POST /api/v1/auth/account/backup-codes': () => Response.json({ backupCodes: CODES }),
    });
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const files: Blob[] = [];
    const names: string[] = [];
    URL.createObjectURL = (blob: Blob) => (files.push(blob), 'blob:codes');
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    renderSection(makeAccount({ totp: true, backupCodesLeft: 1 }));
    expect(screen.getByText(/1 backup code left/)).toBeTruthy();
    await tap('Make new backup codes');
    await tap('Copy');
    expect(writeText).toHaveBeenCalledWith(CODES.join('\n'));
    await tap('Download');
    expect(names).toEqual(['golfroundpro-backup-codes.txt']);
    expect(files).toHaveLength(1);
  });

  it('is removed only once that is confirmed', async () => {
    const sent = stubApi({ [`DELETE ${TOTP}`]: () => new Response(null, { status: 204 }) });
    const view = renderSection(makeAccount({ totp: true, backupCodesLeft: 10 }));
    await tap('Remove authenticator');
    expect(screen.getByRole('dialog', { name: 'Remove the authenticator?' })).toBeTruthy();
    await expectAccessible(view.container);
    await tap('Keep it');
    expect(sent).toEqual([]);
    await tap('Remove authenticator');
    await tap('Remove it');
    await waitFor(() => expect(view.emitted('changed')).toHaveLength(1));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says why it cannot be removed', async () => {
    stubApi({ [`DELETE ${TOTP}`]: () => problem(403, 'email_unverified') });
    const view = renderSection(makeAccount({ totp: true, emailVerified: false }));
    await tap('Remove authenticator');
    await tap('Remove it');
    expect((await screen.findByRole('alert')).textContent).toMatch('first verify your email');
    expect(view.emitted('changed')).toBeUndefined();
  });
});
