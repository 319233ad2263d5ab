/** A pause that can be cut short. */
export interface Rest {
  /** Resolves after so many ms, or when it is woken; at once when it was woken since the last one. */
  pause(ms: number): Promise<void>;
  wake(): void;
  /** Wakes, and stays asked until it is answered. */
  ask(): void;
  isAsked(): boolean;
  answered(): void;
}

export function createRest(): Rest {
  let asked = false;
  let woken = false;
  let end: (() => void) | null = null;
  function wake(): void {
    woken = true;
    end?.();
  }
  return {
    async pause(ms) {
      if (!woken && ms > 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          end = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      end = null;
      woken = false;
    },
    wake,
    ask() {
      asked = true;
      wake();
    },
    isAsked: () => asked,
    answered() {
      asked = false;
    },
  };
}
