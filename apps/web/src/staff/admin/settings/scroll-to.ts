/** Scrolls the page's own pane: an address with `#` would scroll the frame around it too. */
export function scrollTo(name: string): void {
  const section = document.getElementById(name);
  if (!section) return;
  const margin = Number.parseFloat(getComputedStyle(section).scrollMarginBlockStart);
  section.closest('.page-body')?.scrollTo({ top: section.offsetTop - margin });
}
