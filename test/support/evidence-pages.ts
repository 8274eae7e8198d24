import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const texts: Record<string, string> = {
  '/tanya-jawab':
    'Penerima bantuan subsidi upah ditetapkan dari data kepesertaan. Tidak ada pendaftaran lewat tautan.',
  '/pemeriksaan': 'Tautan pendaftaran bantuan yang beredar dibuat pekan ini dan bukan milik pemerintah.',
};

export interface EvidencePages {
  addressOf(path: string): string;
  close(): Promise<void>;
}

/** A small web on loopback with two articles to cite, one of an agency and one of a fact-checker. */
export async function serveEvidence(): Promise<EvidencePages> {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const text = texts[path];
    response.writeHead(text ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    const body = `<article><h1>Halaman ${path}</h1>${`<p>${text ?? ''}</p>`.repeat(6)}</article>`;
    response.end(`<html lang="id"><head><title>Halaman ${path}</title></head><body>${body}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    addressOf: (path) => `http://127.0.0.1:${port}${path}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
