import { faq, newCompany, openHostPage } from './support/company.ts';
import { expect, test } from './support/test.ts';
import { keptBy, lookAtWidget, said, widgetOn } from './support/widget.ts';

const hostile = `
  * { font: italic 40px/3 serif !important; color: lime !important; letter-spacing: 9px !important; text-transform: uppercase !important; }
  html { font-size: 60px; }
  body *, civic-connect, div, section, button, textarea, ol, li, p { display: none !important; visibility: hidden !important; opacity: 0 !important; transform: scale(0) !important; }
  main, h1, #own { display: block !important; visibility: visible !important; opacity: 1 !important; transform: none !important; }
  #own { position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; background: pink !important; pointer-events: none; }
`;

test('a hostile page on another site neither bends the window nor is bent by it', async ({
  visit,
}) => {
  const company = await newCompany();
  const visitor = await visit({ locale: 'en', device: 'desktop' });
  const { page } = visitor;
  await page.addInitScript(() => {
    // What old libraries do to everybody.
    Object.defineProperty(Array.prototype, 'contains', { value: () => true, enumerable: true });
    Object.defineProperty(Object.prototype, 'extend', { value: () => true, enumerable: false });
  });
  await openHostPage(visitor, company, { slug: company.slug, css: hostile });
  const { door, panel, field } = widgetOn(page);
  const names = () =>
    page.evaluate(() => ({
      globals: Object.keys(window).filter((name) => /civic/i.test(name)),
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      own: getComputedStyle(document.querySelector('#own') as Element).backgroundColor,
    }));
  expect(await names()).toEqual({
    globals: ['CivicConnect'],
    sheets: 1,
    own: 'rgb(255, 192, 203)',
  });
  await expect(door).toBeVisible();
  const size = await door.boundingBox();
  expect([size?.width, size?.height]).toEqual([56, 56]);
  await door.click();
  await expect(field).toBeVisible();
  const looks = await field.evaluate((element) => {
    const { fontSize, letterSpacing, textTransform, fontStyle } = getComputedStyle(element);
    return { fontSize, letterSpacing, textTransform, fontStyle };
  });
  expect(looks).toEqual({
    fontSize: '16px',
    letterSpacing: 'normal',
    textTransform: 'none',
    fontStyle: 'normal',
  });
  await panel.getByRole('button', { name: faq.en.question }).click();
  await expect(said(page, 'assistant', faq.en.answer)).toBeVisible();
  await lookAtWidget(visitor, 'desktop', 'widget-hostile');
});

test('nothing is loaded before it is opened, and pages can talk with it', async ({ visit }) => {
  const company = await newCompany();
  const visitor = await visit({ locale: 'en', device: 'desktop' });
  const { page } = visitor;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('websocket', (socket) => asked.push(new URL(socket.url()).pathname));
  await openHostPage(visitor, company, { slug: company.slug });
  await expect(widgetOn(page).door).toBeVisible();
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual([
    `/${company.slug}`,
    `/${company.slug}.css`,
    '/widget.js',
  ]);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const event of ['open', 'close', 'message', 'session'] as const) {
      window.CivicConnect?.on(event, (detail) => heard.push(`${event} ${JSON.stringify(detail)}`));
    }
    window.CivicConnect?.identify({ name: 'Jasur' });
    window.CivicConnect?.open();
  });
  const { panel, field } = widgetOn(page);
  await panel.getByRole('button', { name: faq.en.question }).click();
  await expect(said(page, 'assistant', faq.en.answer)).toBeVisible();
  await page.evaluate(() => window.CivicConnect?.close());
  await expect(field).toHaveCount(0);
  const heard = await page.evaluate(() => Reflect.get(window, 'heard') as string[]);
  expect(heard[0]).toBe('open {}');
  expect(heard.at(-1)).toBe('close {}');
  expect(heard.join('\n')).toContain('"author":"assistant"');
  const { sessionId = '' } = await keptBy(page, company.slug);
  const { session } = await company.admin.getSession({ params: { id: sessionId } });
  expect(session.citizen.name).toBe('Jasur');
});
