import { HomePage } from '../../portal/home/home-page.tsx';

export default function Page() {
  return <HomePage organization="-" />;
}
