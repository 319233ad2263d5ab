'use client';
import { FileQuestion } from 'lucide-react';
import { NoPage } from './no-page.tsx';

/** No page has this address. */
export const NotThere = () => <NoPage icon={FileQuestion} reason="notThere" />;
