'use client';
import { useEffect } from 'react';
import { writeStored } from '../../foundation/page/stored.ts';

/** After the script has come, and a little more: what a page does first goes before its letters. */
const calmMs = 500;

/** Remembers for the next page that the browser has our letters (see `FaceScript`). */
async function remember(): Promise<void> {
  await document.fonts.load('1em Inter');
  writeStored('face', 'own');
}

/** Asks for our own letters (30 KB and more) last: until then a page stands in the system's. */
export function OwnFace() {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if ('face' in dataset) return;
    const timer = setTimeout(() => {
      dataset.face = 'own';
      remember().catch(() => undefined);
    }, calmMs);
    return () => clearTimeout(timer);
  }, []);
  return null;
}
