/** A style sheet as text, made small by the build. */
declare module '*.css' {
  const css: string;
  // biome-ignore lint/style/noDefaultExport: that is how the build hands it over
  export default css;
}
