/**
 * The Content-Security-Policy of a page: only our own scripts, let in by this answer's nonce. In
 * development Next evaluates code and talks to itself by socket.
 */
export function pagePolicy(
  nonce: string,
  options: { production: boolean; https: boolean },
): string {
  const script = `'self' 'nonce-${nonce}' 'strict-dynamic'`;
  const directives = [
    "default-src 'self'",
    `script-src ${options.production ? script : `${script} 'unsafe-eval'`}`,
    "style-src 'self' 'unsafe-inline'",
    `connect-src 'self'${options.production ? '' : ' ws:'}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(options.https ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join('; ');
}
