/** A PNG with a text of its own: a `tEXt` chunk behind the header, which every viewer skips and every tool can read. */
export async function withText(png: Blob, keyword: string, text: string): Promise<Blob> {
  const bytes = new Uint8Array(await png.arrayBuffer());
  // Signature, then the header: length, name, thirteen bytes, checksum.
  const head = 8 + 4 + 4 + 13 + 4;
  const plain = text.replace(/[^\x20-\x7e]/g, (one) => escaped(one));
  const content = new TextEncoder().encode(`tEXt${keyword}\0${plain}`);
  const chunk = new Uint8Array(content.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length - 4);
  chunk.set(content, 4);
  view.setUint32(content.length + 4, checksum(content));
  return new Blob([bytes.slice(0, head), chunk, bytes.slice(head)], { type: 'image/png' });
}

const escaped = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** CRC-32 as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
