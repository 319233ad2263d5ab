import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from './test.ts';
import { type Device, devices, type Visitor } from './visitor.ts';

const folder = fileURLToPath(new URL('../screens/', import.meta.url));

/** Every page works from this width on. */
const narrowest = 320;

/** One page in one state: how to get there from anywhere. */
export interface Look {
  name: string;
  open: (visitor: Visitor) => Promise<void>;
  /** The picture shows the page to its end, not only the window. */
  whole?: boolean;
}

/** What stands on the page already. */
export const here = (name: string): Look => ({ name, open: async () => {} });

/**
 * A page that its address alone leads to.
 *
 * @param ready what is there once the page has what it shows: by default the head of a staff page
 */
export function pageLook(name: string, path: string, ready = '.page-head'): Look {
  return {
    name,
    async open({ page }) {
      await page.goto(path);
      await expect(page.locator(ready).first()).toBeVisible();
    },
  };
}

async function accessibilityFaults({ page }: Visitor, colours: boolean): Promise<string[]> {
  // Nothing here has frames, whose results it would gather in a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (colours ? axe.withRules('color-contrast') : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}

/**
 * Nothing may be cut off or need scrolling sideways, whichever side writing begins at: neither the page
 * nor a part of it that scrolls up and down. A row that scrolls sideways alone is meant to.
 */
async function sideways({ page }: Visitor): Promise<number> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const usual = root.dir;
    const scrolled = [...document.querySelectorAll('body *')].filter(
      (part) =>
        part.scrollHeight > part.clientHeight &&
        ['auto', 'scroll'].includes(getComputedStyle(part).overflowY),
    );
    const tooWide = ['ltr', 'rtl'].flatMap((dir) => {
      root.dir = dir;
      return [root, ...scrolled].map((part) => part.scrollWidth - part.clientWidth);
    });
    root.dir = usual;
    return Math.max(...tooWide);
  });
}

/**
 * What stands beyond the window's sides, where no scrolling leads: a frame as wide as the window that cuts
 * off what does not fit excuses nothing; a narrower one (a shortened line) and a row to be scrolled do.
 */
async function beyond({ page }: Visitor): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const excuses = (part: Element) => {
      const { overflowX } = getComputedStyle(part);
      if (['auto', 'scroll'].includes(overflowX)) return part.scrollWidth > part.clientWidth;
      return overflowX !== 'visible' && part.getBoundingClientRect().width < width - 1;
    };
    const isExcused = (part: Element): boolean =>
      excuses(part) || (part.parentElement !== null && isExcused(part.parentElement));
    const isOutside = (part: Element) => {
      const { left, right, width: own, height } = part.getBoundingClientRect();
      return own > 1 && height > 1 && (left < -1 || right > width + 1);
    };
    return [...document.querySelectorAll('body *')]
      .filter((part) => part.checkVisibility() && isOutside(part) && !isExcused(part))
      .map((part) => `${part.tagName} ${part.className} ${part.textContent?.slice(0, 40)}`);
  });
}

/** Until text stands in our own letters: citizens' pages ask for them last. */
async function lettersCome({ page }: Visitor): Promise<void> {
  await page.waitForFunction(
    () =>
      'face' in document.documentElement.dataset || /^\/(?:staff|signup)/.test(location.pathname),
  );
  await page.evaluate(() => document.fonts.ready);
}

/**
 * Opens a state, saves its picture in light and dark, and has axe look at both: at everything in the
 * one, at what the theme changes in the other.
 */
export async function look(visitor: Visitor, device: Device, what: Look): Promise<void> {
  const { page, locale } = visitor;
  await what.open(visitor);
  await lettersCome(visitor);
  mkdirSync(folder, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const name = `${what.name}-${locale}-${device}-${colorScheme}`;
    const path = `${folder}${name}.png`;
    await page.screenshot({ path, animations: 'disabled', fullPage: what.whole ?? false });
    const faults = await accessibilityFaults(visitor, colorScheme === 'dark');
    expect.soft(faults, `accessibility of ${name}`).toEqual([]);
  }
  const { width: usual } = devices[device].viewport;
  for (const width of device === 'phone' ? [narrowest, usual] : [usual]) {
    await page.setViewportSize({ ...devices[device].viewport, width });
    const said = `${what.name} in ${locale} at ${width} px is too wide by`;
    expect.soft(await sideways(visitor), said).toBeLessThanOrEqual(0);
    const cut = `${what.name} in ${locale} at ${width} px is cut off`;
    expect.soft(await beyond(visitor), cut).toEqual([]);
  }
}
