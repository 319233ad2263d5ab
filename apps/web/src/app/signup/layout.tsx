export { default, generateMetadata, viewport } from '../staff/layout.tsx';
