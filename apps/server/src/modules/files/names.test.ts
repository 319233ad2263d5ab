import { describe, expect, it } from 'vitest';
import { contentDisposition, renamed, safeName } from './names.ts';

describe('the name of a file', () => {
  it.each([
    ['../../../../etc/passwd', 'txt', 'passwd.txt'],
    ['C:\\Windows\\system32\\cmd.exe', 'txt', 'cmd.exe.txt'],
    ['photo.JPEG', 'jpg', 'photo.jpg'],
    ['IMG_0007.HEIC', 'jpg', 'IMG_0007.jpg'],
    ['virus.html', 'png', 'virus.html.png'],
    ['gpj.\u202Eexe', 'png', 'gpj. exe.png'],
    ['a\r\nSet-Cookie: x=y.pdf', 'pdf', 'a Set-Cookie x=y.pdf'],
    ['"; rm.pdf', 'pdf', '; rm.pdf'],
    ['..', 'pdf', 'file.pdf'],
    ['', 'pdf', 'file.pdf'],
    ['\uD800.pdf', 'pdf', '\uFFFD.pdf'],
    ['Ariza №5 (oʻzgargan).docx', 'docx', 'Ariza №5 (oʻzgargan).docx'],
    [`${'ў'.repeat(400)}.pdf`, 'pdf', `${'ў'.repeat(120)}.pdf`],
  ])('%j becomes a plain one', (raw, extension, name) => {
    expect(safeName(raw, extension)).toBe(name);
  });

  it('is written for old browsers and in full for the rest', () => {
    expect(contentDisposition('attachment', 'Суʼв "1".pdf')).toBe(
      `attachment; filename="____ _1_.pdf"; filename*=UTF-8''%D0%A1%D1%83%CA%BC%D0%B2%20%221%22.pdf`,
    );
    expect(contentDisposition('inline', "a'(1)*.png")).toContain("UTF-8''a%27%281%29%2A.png");
  });

  it('ends otherwise where something else was made of it', () => {
    expect(renamed('ariza.v2.docx', 'txt')).toBe('ariza.v2.txt');
  });
});
