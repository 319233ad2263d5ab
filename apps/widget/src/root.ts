import { inkOn } from './ink.ts';
import base from './styles/base.css';
import below from './styles/below.css';
import frame from './styles/frame.css';
import talk from './styles/talk.css';

export type Theme = 'light' | 'dark' | 'auto';

/** The colour of the product, where an organization has none of its own. */
const lapis = '#1f69b1';

export interface Root {
  /** What is drawn goes in here. */
  element: HTMLElement;
  paint(accent: string | null | undefined): void;
}

/**
 * A place of our own inside of `host`: the page's styles end at its edge and ours begin there. Style
 * sheets are made by script, so a strict Content-Security-Policy of the page lets them be.
 */
export function openRoot(host: HTMLElement, inline: boolean, theme: Theme): Root {
  const shadow = host.attachShadow({ mode: 'closed' });
  const [styles, colours] = [new CSSStyleSheet(), new CSSStyleSheet()];
  styles.replaceSync(base + frame + talk + below);
  shadow.adoptedStyleSheets = [styles, colours];
  const element = document.createElement('div');
  element.className = `root ${inline ? 'inline' : 'over'} ${theme}`;
  shadow.append(element);
  // A part of its page is as high as the page made its place.
  const height = inline ? ':host{height:100%!important}' : '';
  const paint = (accent: string | null | undefined) => {
    const colour = /^#[0-9a-f]{6}$/i.test(accent ?? '') ? `${accent}` : lapis;
    colours.replaceSync(`.root{--accent:${colour};--ink:${inkOn(colour)}}${height}`);
  };
  paint(null);
  return { element, paint };
}
