'use client';
import { Lock } from 'lucide-react';
import { NoPage } from './no-page.tsx';

/** The page exists, but not for this reader. */
export const NotYours = () => <NoPage icon={Lock} reason="notYours" />;
