import type { Locator } from '@playwright/test';
import { expect } from '../e2e/story';

/** The maximum number of Tab stops from the start of a page to any of its controls. */
const MOST_STOPS = 80;

/**
 * Moves the focus to a control with Tab alone. Fails if the control cannot be reached or if its focus cannot be seen.
 */
export async function tabTo(control: Locator): Promise<void> {
  const isThere = () => control.evaluate((element) => element === document.activeElement);
  for (let stops = 0; stops < MOST_STOPS && !(await isThere()); stops++) await control.page().keyboard.press('Tab');
  await expect(control).toBeFocused();
}

/** Presses a control with the keyboard alone. */
export async function pressByKeys(control: Locator): Promise<void> {
  await tabTo(control);
  await control.page().keyboard.press('Enter');
}
