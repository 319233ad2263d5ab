/** Gives the keyboard to the list. */
export function focusList(): void {
  document.querySelector<HTMLElement>('.list-scroll')?.focus();
}
