import { toLatin } from '@civicconnect/i18n/browser';

/** A name in addresses for an organization's name: `Chaqqon Yetkazish` → `chaqqon-yetkazish`. */
export function slugOf(name: string): string {
  return toLatin(name)
    .toLowerCase()
    .replace(/[ʻʼ‘’'`]/g, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
}
