// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import type { ListedAccount } from '../../../lib/api/schema.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import OpenRecovery from './open-recovery.vue';

checkComponents();
stubDialogs();

const OPEN = 'POST /api/v1/auth/accounts/u1/recoveries';
const account: ListedAccount = {
  userId: 'u1',
  name: 'Moira Fraser',
  email: 'moira@club.example',
  emailVerified: true,
  roles: ['golfer'],
  totp: false,
  suspendedAt: null,
  createdAt: '2026-05-02T08:00:00Z',
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const typeEmail = (email: string) =>
  fireEvent.update(screen.getByLabelText('The email they have now'), email);

describe('OpenRecovery', () => {
  it('opens one by the evidence and the email they have now', async () => {
    const sent = stubApi({ [OPEN]: () => Response.json({}, { status: 201 }) });
    const view = renderPart(OpenRecovery, { props: { account } });
    await press('Recover account');
    await fireEvent.click(screen.getByLabelText('Photo ID, in a video call'));
    await typeEmail(' moira@new.example ');
    await expectAccessible(view.container);
    await press('Open the recovery');
    await waitFor(() =>
      expect(sent.map(({ body }) => body)).toEqual([
        { evidence: 'video_with_photo_id', email: 'moira@new.example' },
      ]),
    );
  });

  it('says what is missing, and that one is open already', async () => {
    const sent = stubApi({ [OPEN]: () => problem(409, 'recovery_open') });
    renderPart(OpenRecovery, { props: { account } });
    await press('Recover account');
    await press('Open the recovery');
    await screen.findByText('The email they have now is needed.');
    expect(sent).toEqual([]);
    await typeEmail('moira@new.example');
    await press('Open the recovery');
    expect((await screen.findByRole('alert')).textContent).toMatch('open already');
  });
});
