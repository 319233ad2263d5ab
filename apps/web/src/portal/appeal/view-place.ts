'use client';
import { type Formatter, formatter } from '@civicconnect/i18n/browser';
import { createContext, use } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';

/** What every part of the appeal's page needs to know of the portal it stands in. */
export interface ViewPlace {
  base: string;
  timeZone: string;
  isGovernment: boolean;
}

const ViewPlaceContext = createContext<ViewPlace | null>(null);
export const ViewPlaceProvider = ViewPlaceContext;

export function useViewPlace(): ViewPlace {
  const place = use(ViewPlaceContext);
  if (!place) throw new Error('useViewPlace outside of the appeal view');
  return place;
}

/** Dates and spans in the page's language and the organization's time zone. */
export function useFormat(): Formatter {
  return formatter(useT().locale, useViewPlace().timeZone);
}
