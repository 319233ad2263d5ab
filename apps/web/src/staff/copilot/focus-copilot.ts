/** Marks the field in which the copilot is asked. */
export const copilotFieldClass = 'copilot-field';

/** Puts the focus where the copilot is asked; false when that is not in sight. */
export function focusCopilot(): boolean {
  const fields = document.querySelectorAll<HTMLElement>(`.${copilotFieldClass} input`);
  const shown = [...fields].find((field) => field.checkVisibility());
  shown?.focus();
  return shown !== undefined;
}
