/** Works the ledger of what leaves the installation. */
export interface Outbox {
  /** Something was entered: look now instead of at the next turn. */
  wake(): void;
  /** Who looks, once it runs in this process. */
  wokenBy(look: () => void): void;
}

/** A process that sends nothing leaves what it enters to those that do: they look by themselves. */
export function createOutbox(): Outbox {
  let wake: (() => void) | null = null;
  return {
    wake: () => wake?.(),
    wokenBy(look) {
      wake = look;
    },
  };
}
