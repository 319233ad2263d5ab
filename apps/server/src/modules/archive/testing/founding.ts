import type { Into, Told } from '../import.ts';
import { foundingTarget } from '../surroundings.ts';

/** Into an installation in which nothing is yet. */
export const founding: Into = { target: foundingTarget, caller: null, isHome: true };

export const quiet: Told = { checked: async () => {}, stored: () => {} };
