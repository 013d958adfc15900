import type { Locator, Page } from 'playwright-core';

const centreOf = async (what: Locator): Promise<{ x: number; y: number }> => {
  const box = await what.boundingBox();
  if (!box) throw new Error('It is not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Drags something onto something else, as a hand does: in small steps. Both must be in sight. */
export const drag = async (page: Page, what: Locator, onto: Locator): Promise<void> => {
  const from = await centreOf(what);
  const to = await centreOf(onto);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
};

/** More stops than the keyboard has on any of our pages. */
const mostStops = 120;

/**
 * Presses a key until something, or what is in it, has the focus: Tab from stop to stop, the arrows within a table.
 * @throws Error when the keyboard does not get there
 */
export const goByKey = async (page: Page, key: 'Tab' | 'ArrowDown' | 'ArrowRight', what: Locator): Promise<void> => {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press(key);
    if (await what.evaluate((element) => element.contains(element.ownerDocument.activeElement))) return;
  }
  throw new Error('The keyboard does not get there');
};
