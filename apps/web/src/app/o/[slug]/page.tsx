import { HomePage } from '../../../portal/home/home-page.tsx';

export default async function Page(props: { params: Promise<{ slug: string }> }) {
  const { slug } = await props.params;
  return <HomePage organization={slug} />;
}
