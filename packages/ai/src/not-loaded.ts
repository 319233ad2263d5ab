/** Asked for an organization that was never loaded, or was lost with its thread: load it, then ask again. */
export class NotLoadedError extends Error {
  readonly code = 'not_loaded';
  readonly organizationId: string;
  constructor(organizationId: string) {
    super(`organization ${organizationId} is not loaded`);
    this.name = 'NotLoadedError';
    this.organizationId = organizationId;
  }
}
