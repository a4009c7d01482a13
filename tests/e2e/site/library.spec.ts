import { unfold } from '../fold';
import { inspect } from '../inspect';
import { expectRoom } from '../room';
import { expect, test } from '../story';

test.describe('the library of topics', () => {
  test('leads from the list to the map, to a topic, and to its prerequisites', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Topics' }).click();
    await expect(page).toHaveURL('/topics');
    await unfold(page, 'Port numbers');
    await expect(
      page.getByRole('region', { name: 'Ideas' }).getByRole('link', { name: 'Port number', exact: true }),
    ).toBeVisible();
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Map' }).click();
    await expect(page).toHaveURL('/topics/map');
    const map = page.getByRole('region', { name: 'Map of topics' });
    await map.getByRole('link', { name: /^Socket address/ }).click();
    await expect(page).toHaveURL('/topics/socket-address');
    await expect(page).toHaveTitle('Socket address · Well Known');
    await expect(page.getByRole('heading', { name: 'Facts' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Common misconceptions' })).toBeVisible();
    await expect(page.getByRole('link', { name: /^Source \d+: RFC/ }).first()).toHaveAttribute(
      'href',
      /rfc-editor\.org/,
    );
    await page.getByRole('link', { name: 'Port number', exact: true }).last().click();
    await expect(page).toHaveURL('/topics/port-number');
    await page.getByRole('link', { name: 'Practice this topic' }).click();
    await expect(page).toHaveURL(/\/sign-in\?next=%2Ftoday%2Fpractice%2Fport-number/);
  });

  test('draws the two analogies, and shows a service with its port, names, secure counterpart, and confusable services', async ({
    page,
  }) => {
    await page.goto('/topics/address-analogies');
    await expect(page.getByRole('img', { name: /^A building/ })).toBeVisible();
    await expect(page.getByRole('img', { name: /^A company/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Where it breaks down' })).toHaveCount(2);
    await inspect(page, 'analogies');
    await expectRoom(page, 'analogies');
    await page.goto('/topics/telnet');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Telnet\s*23\/tcp/);
    await expect(page.getByText('22/tcp').first()).toBeVisible();
    await expect(page.getByRole('img', { name: /Port 23 among the System Ports/ })).toBeVisible();
    await page.getByRole('link', { name: 'SSH', exact: true }).click();
    await expect(page).toHaveURL('/topics/ssh');
    await page.getByRole('link', { name: '22', exact: true }).click();
    await expect(page).toHaveURL('/ports/22');
  });

  test('says that an unknown page or topic does not exist, and redirects old addresses', async ({
    reading: page,
    noise,
  }) => {
    noise.expect(/404/);
    await page.goto('/nowhere');
    await inspect(page, 'not found');
    expect((await page.goto('/concepts/nowhere'))?.status()).toBe(404);
    // A signed-in learner is not asked to sign in.
    await expect(page.getByRole('button', { name: 'Your account' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeHidden();
    expect((await page.request.get('/topics/no-such-concept')).status()).toBe(404);
    for (const [old, address] of [
      ['/concepts', '/topics'],
      ['/classrooms', '/classes'],
    ]) {
      expect(new URL((await page.request.get(old ?? '')).url()).pathname).toBe(address);
    }
  });
});

test.describe('the port explorer', () => {
  test('suggests what the server finds, and opens it with the keyboard', async ({ page }) => {
    await page.goto('/ports');
    const box = page.getByRole('combobox');
    const options = page.getByRole('listbox').getByRole('option');
    await expect(async () => {
      await box.fill('');
      await box.pressSequentially('kerb');
      await expect(options.first()).toContainText('88', { timeout: 2000 });
    }).toPass();
    await inspect(page, 'the ports found');
    await box.press('ArrowDown');
    await box.press('Enter');
    await expect(page).toHaveURL('/ports/88');
    await expect(box).toHaveValue('88');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Port 88: Kerberos');
  });

  test('says in plain words what is registered, reserved, used, unknown, or not a port', async ({ page }) => {
    await page.goto('/ports/80');
    const rows = page.getByRole('table', { name: /Rows of the IANA registry/ }).getByRole('row');
    await expect(rows.filter({ hasText: 'TCP' })).toContainText(/www-http.*also http/);
    await expect(rows.filter({ hasText: 'SCTP' })).toContainText('http');
    await page.goto('/ports/6667');
    await expect(rows.filter({ hasText: 'TCP' }).first()).toContainText('ircu');
    await expect(rows.filter({ hasText: 'UDP' })).toContainText(/Reserved.*6665.*6669/);
    await expect(page.locator('[data-note=reserved]')).toBeVisible();
    await page.goto('/ports/8000');
    await expect(page.getByRole('heading', { name: 'Commonly used, not registered' })).toBeVisible();
    await page.goto('/ports/25565');
    await expect(page.locator('[data-note=absent]')).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: /Minecraft, Java Edition/ })).toBeVisible();
    await page.goto('/ports/51820');
    await expect(page.locator('[data-note=dynamic]')).toBeVisible();
    for (const [typed, said] of [
      ['70000', /\b65535\b/],
      ['-1', /\b65535\b/],
      ['zzzzz', /\S/],
    ] as const) {
      expect((await page.goto(`/ports/${typed}`))?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(typed);
      await expect(page.getByRole('main').getByRole('status').last()).toContainText(said);
    }
  });

  test('zooms with links and with keys, and each stretch has its own address', async ({ page }) => {
    await page.goto('/ports');
    const zoom = page.getByRole('navigation', { name: 'Zoom' });
    const along = page.getByRole('navigation', { name: 'Move along the strip' });
    await along.getByRole('link', { name: /^System/ }).click();
    await expect(page).toHaveURL('/ports/0-1023');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('0–1023');
    await page.getByRole('link', { name: 'Ports 0 to 127' }).click();
    await expect(page).toHaveURL('/ports/0-127');
    await zoom.getByRole('link', { name: /^Zoom out/ }).focus();
    await expect(async () => {
      await page.keyboard.press('ArrowRight');
      await expect(page).toHaveURL('/ports/64-191', { timeout: 1500 });
    }).toPass();
    await expect(along.getByRole('link', { name: /^Higher numbers/ })).toBeFocused();
    await page.keyboard.press('+');
    await expect(page).toHaveURL('/ports/112-143');
    await page.getByRole('link', { name: 'Ports 112 to 115' }).click();
    await page.getByRole('link', { name: 'Port 115', exact: true }).click();
    await expect(page).toHaveURL('/ports/115');
  });

  test('shows learners which ports they know, and strangers nothing', async ({ page, signedIn, openDevice }) => {
    const stranger = await openDevice();
    const seen = await (await stranger.request.get(`${process.env.WELL_KNOWN_URL}/api/known-ports`)).json();
    expect(seen).toEqual({ signedIn: false, services: [] });

    await signedIn.goto('/ports/22');
    await expect(signedIn.getByTestId('known-here')).toHaveText(/^\D+$/);
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Today' })).toBeVisible();
    const known = { id: 'ssh', title: 'SSH', port: 22, transport: 'tcp', recall: 0.93, isKnown: true };
    const begun = { id: 'telnet', title: 'Telnet', port: 23, transport: 'tcp', recall: 0.4, isKnown: false };
    await page.route('/api/known-ports', (route) =>
      route.fulfill({ json: { signedIn: true, services: [known, begun] } }),
    );
    await page.reload();
    await expect(page.getByTestId('known-here')).toHaveText(/\b1\b.*\b1\b/);
    await unfold(page, 'What you know here, as a table');
    await expect(page.getByRole('row', { name: /SSH 22\/tcp 93% · known/ })).toBeVisible();
    await inspect(page, 'what a learner knows');
  });
});

test('the sitemap lists the pages, and robots.txt names the sitemap', async ({ page }) => {
  const robots = await (await page.request.get('/robots.txt')).text();
  const sitemap = /Sitemap: (\S+)/.exec(robots)?.[1] ?? '';
  const pages = await (await page.request.get(sitemap)).text();
  for (const path of ['/topics', '/topics/map', '/topics/bind', '/topics/ssh', '/ports', '/ports/22']) {
    expect(pages).toContain(`${process.env.WELL_KNOWN_URL}${path}</loc>`);
  }
});
