import { PDFDocument, PDFHexString, StandardFonts } from 'pdf-lib';

/** A page: what stands in large letters, and lines below it. */
export interface PdfPage {
  heading?: string;
  lines: readonly string[];
}

/** A PDF as programs write it, in Latin letters. */
export async function pdfOf(pages: readonly PdfPage[]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const { heading, lines } of pages) {
    const page = pdf.addPage([595, 842]);
    if (heading) page.drawText(heading, { x: 50, y: 780, size: 20, font });
    for (const [at, line] of lines.entries()) {
      page.drawText(line, { x: 50, y: 740 - at * 15, size: 11, font });
    }
  }
  return Buffer.from(await pdf.save());
}

/** Pages without any text, as a scanner makes them. */
export async function scannedPdf(pages: number): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) {
    pdf.addPage([595, 842]).drawRectangle({ x: 50, y: 50, width: 400, height: 600 });
  }
  return Buffer.from(await pdf.save());
}

/** A PDF that asks for a password nobody knows. */
export async function lockedPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]);
  const { context } = pdf;
  const bytes = () => PDFHexString.of('5a'.repeat(32));
  const lock = { Filter: 'Standard', V: 1, R: 2, Length: 40, P: -44, O: bytes(), U: bytes() };
  context.trailerInfo.Encrypt = context.register(context.obj(lock));
  context.trailerInfo.ID = context.obj([bytes(), bytes()]);
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}
