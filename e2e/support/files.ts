import type { Page } from '@playwright/test';

/** A file as a chooser hands it in. */
export interface Chosen {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A picture that is drawn in the page: hills under a sky of this hue. */
export async function picture(page: Page, name: string, hue: number): Promise<Chosen> {
  const base64 = await page.evaluate((sky) => {
    const canvas = document.createElement('canvas');
    canvas.width = 1200;
    canvas.height = 900;
    const draw = canvas.getContext('2d');
    if (!draw) throw new Error('no canvas');
    const gradient = draw.createLinearGradient(0, 0, 0, 900);
    gradient.addColorStop(0, `hsl(${sky} 60% 72%)`);
    gradient.addColorStop(1, `hsl(${sky + 40} 55% 88%)`);
    draw.fillStyle = gradient;
    draw.fillRect(0, 0, 1200, 900);
    for (const [top, light] of [
      [520, 46],
      [640, 34],
      [760, 24],
    ] as const) {
      draw.fillStyle = `hsl(${sky + 90} 30% ${light}%)`;
      draw.beginPath();
      draw.moveTo(0, 900);
      for (let x = 0; x <= 1200; x += 20) draw.lineTo(x, top + 60 * Math.sin((x + top) / 130));
      draw.lineTo(1200, 900);
      draw.fill();
    }
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1] ?? '';
  }, hue);
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

const word = [
  'UEsDBBQAAAAIAAAAAADMVIwQ4QAAAJwBAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbH2QTU7DMBCFr2J5i2KHLhBCSbqA',
  'sgQW5QCWM0ks7BnLMw3h9iht6QIV1u/ne3rNdklRzVA4ELb61tRaAXrqA46tft8/V/d62zX7rwyslhSRWz2J5Adr2U+Q',
  'HBvKgEuKA5XkhA2V0WbnP9wIdlPXd9YTCqBUsnbornmCwR2iqN0igCdsgchaPZ6MK6vVLucYvJNAaGfsf1GqM8EUiEcP',
  'TyHzzZKitlcJq/I34Jx7naGU0IN6c0VeXIJW208qve3JHxKgmP9rruykYQgeLvm1LRfywBxwTNFclOQC/uy3x7u7b1BL',
  'AwQUAAAACAAAAAAANlfe3KQAAAAYAQAACwAAAF9yZWxzLy5yZWxzjc+xCsIwFAXQXwlvN2kdRKRpFxG6Sv2AkLy2wSQv',
  'JFHr37s4WHFwvVzO5Tbd4h27Y8qWgoSaV8AwaDI2TBIuw2mzh65tzuhUsRTybGNmi3chS5hLiQchsp7Rq8wpYli8Gyl5',
  'VTKnNImo9FVNKLZVtRPp04C1yXojIfWmBjY8I/5j0zhajUfSN4+h/Jj4agAbVJqwSHhQMsK8Y754B6JtxOpi+wJQSwME',
  'FAAAAAgAAAAAAM2sYPzBAAAAGQEAABEAAAB3b3JkL2RvY3VtZW50LnhtbG2PQWrEMAxFr2K87sTpLEoJSWY3+8L0AJrY',
  'TUQty0jOJL1bT9BTFbeUQunmCfT5D6k/7RTNLYgip8HeN601IU3sMc2Dfb6cD4/2NPZb53laKaRidopJu22wSym5c06n',
  'JRBowzmkneILC0HRhmV2G4vPwlNQxTRTdMe2fXAEmGxVXtm/1ZkrpKKMF/h4J5QIuhgPkSOUxASKvatxpXwx/20+rbdV',
  'DEQCXQoKRo935sqKZEp41eV71fzjcT+nuN83x09QSwECAAAUAAAACAAAAAAAzFSMEOEAAACcAQAAEwAAAAAAAAAAAAAA',
  'AAAAAAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLAQIAABQAAAAIAAAAAAA2V97cpAAAABgBAAALAAAAAAAAAAAAAAAAABIB',
  'AABfcmVscy8ucmVsc1BLAQIAABQAAAAIAAAAAADNrGD8wQAAABkBAAARAAAAAAAAAAAAAAAAAN8BAAB3b3JkL2RvY3Vt',
  'ZW50LnhtbFBLBQYAAAAAAwADALkAAADPAgAAAAA=',
].join('');

/** A Word document of two lines. */
export const wordDocument: Chosen = {
  name: 'Dalolatnoma.docx',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(word, 'base64'),
};
export const documentLine = 'Quvur almashtirildi, bosim tekshirildi.';

/** What no server should take, under a name that promises a picture. */
export const disguised: Chosen = {
  name: 'surat.png',
  mimeType: 'image/png',
  buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
};
