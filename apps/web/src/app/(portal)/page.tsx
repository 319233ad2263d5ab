import { readPlace } from '../../portal/place.ts';

export default async function Home() {
  const place = await readPlace('-');
  return <h1 className="text-title text-accent">{place.t('portal.home.title')}</h1>;
}
