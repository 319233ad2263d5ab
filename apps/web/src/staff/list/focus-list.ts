/** Gives the keyboard to the list; where nothing is left in it, to the open conversation. */
export function focusList(): void {
  const place =
    document.querySelector<HTMLElement>('.list-scroll') ??
    document.querySelector<HTMLElement>('.thread');
  place?.focus();
}
