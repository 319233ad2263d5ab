/** A `clientId` for a new message: 128 random bits. Not `randomUUID`, which plain http pages lack. */
export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
