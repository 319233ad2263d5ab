import type { Organization } from '@civicconnect/contract';

interface LogoImageProps {
  logo: NonNullable<Organization['logo']>;
  /** Most pixels of the page, either way; the picture keeps its shape. */
  height: number;
  width: number;
}

/**
 * An organization's logo beside its name, which says what it is of. A mark that would be lost on the
 * surface under it stands on a plate of its own (`logo.css`).
 */
export function LogoImage({ logo, height, width }: LogoImageProps) {
  const scale = Math.min(height / logo.height, width / logo.width, 1);
  return (
    <span className="org-logo" data-tone={logo.tone}>
      {/* biome-ignore lint/performance/noImgElement: the server drew it at its size */}
      <img
        src={logo.url}
        alt=""
        width={Math.max(1, Math.round(logo.width * scale))}
        height={Math.max(1, Math.round(logo.height * scale))}
      />
    </span>
  );
}
