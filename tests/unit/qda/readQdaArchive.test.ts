import { describe, expect, test } from 'vitest';
import { readQda } from '../../../electron/backend/qda/readQda.ts';
import { buildDocx, buildQdpx, buildXml, coding, guid, selection, textSource } from './qdaBuilder.ts';
import { codedWords, failureOf, lossesOf, readBuilt } from './readBuilt.ts';

describe('archives', () => {
  const sources = textSource(20, 'Talk', selection(30, 0, 3));

  test.each([
    ['internal://20.txt', 'sources/20.txt', 'project.qde'],
    ['internal://20.txt', 'Sources/20.TXT', 'My study.QDE'],
    ['internal:/20.txt', 'sources/20.txt', 'Project/PROJECT.qde'],
    ['sources/20.txt', 'sources\\20.txt', 'project.qde'],
    ['20.txt', 'x/sources/20.txt', 'x/project.qde'],
  ])('find their parts under any name: %s in %s beside %s', async (path, part, name) => {
    const reading = await readBuilt(
      { sources: textSource(20, 'Talk', selection(30, 0, 3), path) },
      { [part]: 'One' },
      name,
    );
    expect(codedWords(reading)).toEqual(['One']);
  });

  test('with a Word document alone come in with its words, and with those of a plain text beside it otherwise', async () => {
    const word = buildDocx(['Interviewer: How was it?', 'Anna: It took days.', 'Anna: Many.']);
    const plain = 'Interviewer: How was it?\nAnna: It took days.\nAnna: Many.';
    const start = plain.indexOf('took days');
    const paths = 'richTextPath="internal://20.docx"';
    const mark = selection(30, start, start + 9, coding(10), 'took days');
    const alone = `<TextSource guid="${guid(20)}" name="T" ${paths}>${mark}</TextSource>`;
    const both = alone.replace(paths, `${paths} plainTextPath="internal://20.txt"`);
    for (const sources of [alone, both]) {
      const reading = await readBuilt({ sources }, { 'sources/20.docx': word, 'sources/20.txt': plain });
      expect(codedWords(reading)).toEqual(['took days']);
      expect(reading.interchange.interviews[0]?.turns.map(({ speaker }) => speaker)).toEqual([
        'Interviewer',
        'Anna',
        'Anna',
      ]);
      expect(lossesOf(reading)).toEqual({ layouts: 1 });
    }
  });

  test('with one damaged document come in with the others', async () => {
    const bad = `<TextSource guid="${guid(21)}" name="Bad" richTextPath="internal://21.docx"/>`;
    const reading = await readBuilt(
      { sources: textSource(20, 'Talk', selection(30, 0, 3)) + bad },
      { 'sources/20.txt': 'One', 'sources/21.docx': new Uint8Array([0x50, 0x4b, 3, 4, 9]) },
    );
    expect(codedWords(reading)).toEqual(['One']);
    expect(lossesOf(reading)).toEqual({ layouts: 1, missingTexts: 1 });
  });

  test('with missing texts come in without them, which is said', async () => {
    const reading = await readBuilt({ sources });
    expect(reading.interchange.interviews).toEqual([]);
    expect(lossesOf(reading)).toEqual({ missingTexts: 1, selectionsOutside: 1 });
  });

  test('may have text in the XML, another namespace and prefixes', async () => {
    const xml = buildXml({
      namespace: 'urn:QDA-XML:project:1:0',
      sources: `<TextSource guid="${guid(20)}" name="T"><PlainTextContent>One &amp; two&#10;</PlainTextContent>${selection(30, 0, 9)}</TextSource>`,
    })
      .replaceAll(/<(\/?)(?=[A-Z])/g, '<$1q:')
      .replace('xmlns=', 'xmlns:q=');
    expect(codedWords(await readQda(buildQdpx(xml), 'a.qdpx'))).toEqual(['One & two']);
  });

  test.each([
    ['damaged', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'damagedArchive'],
    ['without a project', buildQdpx('x', {}, 'letter.txt'), 'noQdaProject'],
    ['that point outside of themselves', buildQdpx(buildXml({}), { '../../evil.txt': 'x' }), 'unsafeArchive'],
    ['with an absolute path', buildQdpx(buildXml({}), { '/etc/passwd.txt': 'x' }), 'unsafeArchive'],
    ['with broken XML', buildQdpx('<Project><Codes></Project>'), 'damagedDocument'],
    ['with something else', buildQdpx('<html></html>'), 'noQdaProject'],
    [
      'with entities',
      buildQdpx('<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]><Project name="&c;"/>'),
      'xmlEntities',
    ],
    [
      'with codes nested without end',
      buildQdpx(buildXml({ codes: '<Code guid="x" name="y">'.repeat(5000) + '</Code>'.repeat(5000) })),
      'damagedDocument',
    ],
  ])('%s are refused', async (_name, bytes, reason) => {
    expect(await failureOf(readQda(bytes, 'a.qdpx'))).toEqual({ code: 'unreadableSource', reason });
  });

  test('that unpack to more than a study are refused before they are', async () => {
    const bytes = buildQdpx(buildXml({ sources }), { 'sources/20.txt': 'a' });
    // The directory at the end of an archive tells how large a part becomes: here four gigabytes.
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xf0000000, true);
    expect(await failureOf(readQda(bytes, 'bomb.qdpx'))).toEqual({ code: 'sourceTooLarge', reason: null });
  });
});
