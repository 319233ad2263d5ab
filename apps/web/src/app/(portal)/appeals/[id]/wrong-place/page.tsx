import '../../../../../styles/portal-pages.css';
import { WrongPlacePage } from '../../../../../portal/appeal/wrong-place-page.tsx';

export default async function Page(props: { params: Promise<{ id: string }> }) {
  const { id } = await props.params;
  return <WrongPlacePage organization="-" id={id} />;
}
