import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { logoLimitBytes, readReportLogo } from '../../../electron/backend/reports/readReportLogo.ts';
import { drawPng } from '../../../electron/backend/reports/drawPng.ts';
import { codeOfFailure } from '../backend/openBackend.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const svg = (inside: string, size = 'width="300" height="100"'): Uint8Array =>
  bytesOf(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inside}</svg>`);
const mark = '<rect width="200" height="80" fill="#a3182f"/>';
const contents = (logo: { readonly pngBase64: string }): Buffer => Buffer.from(logo.pngBase64, 'base64');

/** A piece of a PNG, as software writes names and places into one. */
function withNote(png: Uint8Array, note: string): Uint8Array {
  const data = Buffer.from(`Author\u0000${note}`, 'latin1');
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write('tEXt', 4);
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

/** 12 × 4 px of one red. */
const redJpeg =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAEAAwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAgX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCaACm//9k=';

describe('a logo', () => {
  test('is drawn anew within its box, whatever picture it comes from', async () => {
    const { bytes: png } = await drawPng(new TextDecoder().decode(svg(mark)), 300);
    for (const file of [svg(mark), png]) {
      const logo = await readReportLogo('logo', file);
      expect(logo).toMatchObject({ widthPx: 720, heightPx: 240 });
      expect(contents(logo).subarray(1, 4).toString()).toBe('PNG');
    }
  });

  test('is read from a JPEG', async () => {
    const jpeg = Buffer.from(redJpeg, 'base64');
    expect(await readReportLogo('logo.jpg', jpeg)).toMatchObject({ widthPx: 720, heightPx: 240 });
  });

  test('keeps its shape when it is tall', async () => {
    expect(await readReportLogo('logo.svg', svg(mark, 'width="100" height="400"'))).toMatchObject({
      widthPx: 60,
      heightPx: 240,
    });
  });

  test('leaves what the file says besides its picture behind', async () => {
    const { bytes: png } = await drawPng(new TextDecoder().decode(svg(mark)), 300);
    const noted = withNote(png, 'Zhanna Lapshina');
    expect(Buffer.from(noted).includes('Zhanna')).toBe(true);
    expect(contents(await readReportLogo('logo.png', noted)).includes('Zhanna')).toBe(false);
  });

  test('runs no script and fetches nothing', async () => {
    const hostile = svg(
      `<script>throw 1</script><image href="https://example.org/x.png" width="9" height="9"/><image href="/etc/passwd" width="9" height="9"/><foreignObject><iframe src="https://example.org"/></foreignObject>${mark}`,
    );
    const logo = await readReportLogo('logo.svg', hostile);
    expect(contents(logo)).toEqual(contents(await readReportLogo('logo.svg', svg(mark))));
  });

  test.each([
    ['words', bytesOf('Анна Ковалёва')],
    ['nothing', new Uint8Array()],
    ['an empty drawing', svg('')],
    ['a drawing wider than a wall', svg(mark, 'width="90000" height="100"')],
    ['half an SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg" width="10"><rect')],
    [
      'a PNG whose picture is damaged',
      Buffer.concat([
        Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
        Buffer.from('000000100000001008060000001ff3ff61', 'hex'),
        deflateSync('x'),
      ]),
    ],
    [
      'a PNG of a billion pixels',
      Buffer.concat([
        Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
        Buffer.from('00010000000100000806000000', 'hex'),
      ]),
    ],
    ['a JPEG that ends at once', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xda])],
  ])('refuses %s', async (_name, bytes) => {
    expect(await codeOfFailure(readReportLogo('logo', bytes))).toBe('notALogo');
  });

  test('refuses a file that is too large before reading it', async () => {
    expect(await codeOfFailure(readReportLogo('logo', new Uint8Array(logoLimitBytes + 1)))).toBe('logoTooLarge');
  });
});
