import { isIP } from 'node:net';
import { isPublicAddress, isPublicPlace } from '../../channels/push/public-host.ts';

/**
 * Whether a webhook may lead there, as far as its address tells: https under a name or an address of the
 * internet. What a name stands for is looked at each time something is brought.
 *
 * @param anywhere WEBHOOKS_ALLOW_PRIVATE
 */
export function mayLeadTo(url: string, anywhere: boolean): boolean {
  const { protocol, username, password, port, hostname } = new URL(url);
  if (username !== '' || password !== '') return false;
  if (anywhere) return true;
  if (protocol !== 'https:') return false;
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isPublicAddress(host);
  return isPublicPlace(port === '' ? url : `https://${hostname}/`);
}
