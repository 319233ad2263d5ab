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

/** A second of film that the page records of itself: a ball that goes from one side to the other. */
export async function film(page: Page, name: string): Promise<Chosen> {
  const base64 = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
    const draw = canvas.getContext('2d');
    if (!draw) throw new Error('no canvas');
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const ended = new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    recorder.start();
    await new Promise<void>((resolve) => {
      let frame = 0;
      const next = () => {
        draw.fillStyle = '#3b6ea5';
        draw.fillRect(0, 0, 640, 360);
        draw.fillStyle = '#f2c14e';
        draw.beginPath();
        draw.arc(60 + frame * 13, 180, 50, 0, 7);
        draw.fill();
        frame += 1;
        if (frame > 40) resolve();
        else requestAnimationFrame(next);
      };
      next();
    });
    recorder.stop();
    await ended;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return { name, mimeType: 'video/webm', buffer: Buffer.from(base64, 'base64') };
}

/** Three seconds of silence: frames of MPEG-1 layer III, 128 kbit/s at 44.1 kHz, with nothing in them. */
export const voice: Chosen = {
  name: 'Ovozli xabar.mp3',
  mimeType: 'audio/mpeg',
  buffer: Buffer.concat(
    Array.from({ length: 115 }, () => Buffer.from('fffb9064', 'hex')).map((head) =>
      Buffer.concat([head, Buffer.alloc(413)]),
    ),
  ),
};

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
