/** What we use of libheif’s build for Node, which brings no types for it. */
declare module 'libheif-js/wasm-bundle.js' {
  interface Pixels {
    /** Red, green, blue and opacity of each pixel. */
    data: Uint8ClampedArray<ArrayBuffer>;
    width: number;
    height: number;
  }
  interface HeifImage {
    is_primary(): boolean;
    /** Pixels, as it is shown: turned upright. */
    get_width(): number;
    get_height(): number;
    /** Draws into `pixels`; null where the picture is broken. */
    display(pixels: Pixels, done: (drawn: Pixels | null) => void): void;
  }
  interface Libheif {
    HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
  }
  const libheif: Libheif;
  export = libheif;
}
