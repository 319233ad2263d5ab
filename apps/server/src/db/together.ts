/**
 * Work on one transaction whose parts do not wait for each other: what they ask leaves at once, in the
 * order of the parts, and is answered in one way there and back. Every part has ended before the first
 * failure is thrown: a part that went on would ask on a connection that somebody else has by then.
 */
export async function together<T extends readonly unknown[]>(
  ...parts: { [K in keyof T]: Promise<T[K]> }
): Promise<T> {
  const ended = await Promise.allSettled(parts);
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return ended.map((one) => (one.status === 'fulfilled' ? one.value : undefined)) as unknown as T;
}
