import type { Context } from '../../context.ts';

const sleepers = new WeakMap<Context, () => void>();

/** Says whom to wake in this process; other processes look by themselves. */
export function onWebhooks(context: Context, wake: () => void): void {
  sleepers.set(context, wake);
}

/** Something was entered and is committed. */
export function wakeWebhooks(context: Context): void {
  sleepers.get(context)?.();
}
