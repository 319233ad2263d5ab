import type { ComponentProps } from 'react';

/** An image under a signed address: the server has drawn it in the sizes that are needed. */
export function FileImage({ alt, ...rest }: ComponentProps<'img'> & { alt: string }) {
  // biome-ignore lint/performance/noImgElement: nothing is left to optimise, and the address runs out
  return <img alt={alt} {...rest} />;
}
