import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { WidgetApi } from '@civicconnect/contract';
import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';
import { type Device, devices, type Visitor } from './visitor.ts';

declare global {
  interface Window {
    CivicConnect?: WidgetApi<HTMLElement>;
  }
}

const folder = fileURLToPath(new URL('../screens/', import.meta.url));

/** The widget on a page: its button and its window. */
export function widgetOn(page: Page) {
  const host = page.locator('civic-connect');
  return {
    door: host.locator('.door'),
    panel: host.locator('.panel'),
    log: host.getByRole('log'),
    field: host.locator('textarea'),
    source: host.locator('.source'),
  };
}

/** The last bubble of a side, with a text in it. */
export const said = (page: Page, kind: 'citizen' | 'assistant' | 'staff', text: string): Locator =>
  page.locator(`.msg.${kind}:not(.writing)`, { hasText: text });

/** What the widget keeps in the browser about its conversation. */
export async function keptBy(page: Page, slug: string): Promise<{ sessionId?: string }> {
  return page.evaluate(
    (name) => JSON.parse(localStorage.getItem(name) ?? '{}'),
    `civicconnect.${slug}`,
  );
}

/** Pictures of a state in light and dark, with nothing for axe to find in either, and nothing too wide. */
export async function lookAtWidget(visitor: Visitor, device: Device, name: string): Promise<void> {
  const { page, locale } = visitor;
  mkdirSync(folder, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const state = `${name}-${locale}-${device}-${colorScheme}`;
    await page.screenshot({ path: `${folder}${state}.png`, animations: 'disabled' });
    const { violations } = await new AxeBuilder({ page })
      .include('civic-connect')
      .setLegacyMode()
      .analyze();
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    );
    expect.soft(faults, `accessibility of ${state}`).toEqual([]);
  }
  if (device === 'desktop') return;
  await page.setViewportSize({ ...devices.phone.viewport, width: 320 });
  const tooWide = await page
    .locator('.panel')
    .evaluate((panel) =>
      Math.max(
        ...[panel, ...panel.querySelectorAll('.log, .passage')].map(
          (part) => part.scrollWidth - part.clientWidth,
        ),
      ),
    );
  expect.soft(tooWide, `${name} in ${locale} at 320 px is too wide`).toBeLessThanOrEqual(0);
  await page.setViewportSize(devices.phone.viewport);
}
