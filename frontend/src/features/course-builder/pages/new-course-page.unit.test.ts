// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { expect, it } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { stubApi } from '../../../testing/stub-api.ts';
import NewCoursePage from './new-course-page.vue';

checkComponents();

const create = () => fireEvent.click(screen.getByRole('button', { name: 'Go on to the card' }));
const type = (label: string, text: string) => fireEvent.update(screen.getByLabelText(label), text);

it('makes a draft of what a course is called and where it is, and goes on to its card', async () => {
  const sent = stubApi({
    'POST /api/v1/courses': () => Response.json({ courseId: 'down' }, { status: 201 }),
  });
  const { router, container } = await renderPage(NewCoursePage, '/staff/courses/new');
  await expectAccessible(container);
  await type('Name', ' Harrow Down ');
  await create();
  await screen.findByText(/Latitude/, { selector: '.field-error' });
  expect(sent).toEqual([]);
  await type('Place', 'Dorset');
  await type('Country', 'England');
  await type('Time zone', 'Europe/London');
  await type('Latitude', '50,83');
  await type('Longitude', '-2.11');
  await create();
  await waitFor(() => expect(router.currentRoute.value.path).toBe('/staff/courses/down'));
  expect(sent[0]?.body).toEqual({
    ...{ name: 'Harrow Down', place: 'Dorset', country: 'England' },
    ...{ timeZone: 'Europe/London', latitude: 50.83, longitude: -2.11 },
  });
});
