import { showJoinCode } from '@/lib/classroom/people/join-code';
import { answerAhead, joinClassAhead, openClassAhead } from '../arrange';
import { inspect } from '../inspect';
import { newPerson, signUpIn } from '../people';
import { expectRoom } from '../room';
import { expect, test } from '../story';

const PAGES = ['', '/learners', '/topics', '/topics/ssh', '/misconceptions', '/people', '/join', '/exports'];

test.describe('there is no accessibility problem', () => {
  test.slow();

  test('on each page of a class with a learner who studies, its projector views, and its invitation', async ({
    signedIn: page,
    openDevice,
  }) => {
    const { path: classroom, code } = await openClassAhead(page, 'Networks 1');
    await page.goto(`${classroom}/join/projector`);
    await inspect(page, 'the projector view of the code');
    await expectRoom(page, 'the projector view of the code');
    await expect(page.getByRole('main')).toContainText(showJoinCode(code));

    const pupil = await openDevice();
    await pupil.goto(`/classes?code=${code}`);
    await expect(pupil.getByRole('heading', { level: 1 })).toContainText('Networks 1');
    await inspect(pupil, 'an invitation, signed out');
    await signUpIn(pupil.context(), newPerson('Linus Learner'));
    await joinClassAhead(pupil, code);
    await answerAhead(pupil, ['wrong', 'wrong', 'right', 'wrong']);
    await pupil.goto('/classes');
    await inspect(pupil, 'the classes of a learner');

    for (const path of PAGES) {
      await page.goto(`${classroom}${path}`);
      await inspect(page, `a class: ${path}`);
      await expectRoom(page, `a class: ${path}`);
    }
    await page.goto(`${classroom}/learners`);
    await page.getByRole('rowheader').getByRole('link', { name: 'Linus Learner' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Linus Learner');
    await inspect(page, 'a learner of a class');
    await page.goto(`${classroom}/misconceptions/port-number/only-servers`);
    await page.locator('summary').click();
    await inspect(page, 'the projector view of a misconception');
  });
});
