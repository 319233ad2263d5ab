// Set-up of the tests that start the real program: it is built when it is stale.
import { ensureBuilt } from './build.mjs';

export const setup = () => ensureBuilt();
