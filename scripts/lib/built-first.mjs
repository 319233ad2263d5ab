// Set-up of the tests that start the real program: it is built when it is stale.
export { ensureBuilt as setup } from './build.mjs';
