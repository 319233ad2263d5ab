/** A path of this site to go back to; anything else (another site, a scheme, a backslash) becomes `/`. */
export function safePath(wish: string | null | undefined): string {
  if (!wish?.startsWith('/') || wish.startsWith('//') || /[\\\s]/.test(wish)) return '/';
  return wish;
}
