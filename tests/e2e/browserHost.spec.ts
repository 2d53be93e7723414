import { expect, test } from '../support/browserHost.ts';

test('opens in a window that loads nothing from outside and breaks no rule of its policy', async ({ host, page }) => {
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { host: asked, protocol } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && asked !== `127.0.0.1:${host.port}`) foreign.push(request.url());
  });
  const socket = page.waitForEvent('websocket');
  await page.goto(host.address);
  expect((await socket).url()).toContain('/rpc?token=');
  await expect(page.locator('#root')).not.toBeEmpty();
  expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
});

test('takes the token out of the address, and keeps working when the page is loaded again', async ({ app }) => {
  await expect(app).toHaveURL(/\/(?:#(?!token=).*)?$/u);
  const socket = app.waitForEvent('websocket');
  await app.reload();
  await (await socket).waitForEvent('framereceived');
  await expect(app.locator('#root')).not.toBeEmpty();
});

test('keeps the backend shut to a page without the token', async ({ host, page }) => {
  await page.goto(`http://127.0.0.1:${host.port}/`);
  const knock = (token: string) =>
    page.evaluate(
      (given) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(`ws://${location.host}/rpc?token=${given}`);
          socket.addEventListener('open', () => resolve('open'));
          socket.addEventListener('error', () => resolve('refused'));
        }),
      token,
    );
  const token = new URL(host.address).hash.replace('#token=', '');
  expect([await knock(''), await knock('A'.repeat(43)), await knock(token)]).toEqual(['refused', 'refused', 'open']);
});
