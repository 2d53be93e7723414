import { describe, expect, test } from 'vitest';
import { readQda } from '../../../electron/backend/qda/readQda.ts';
import { code, coding, guid, selection, textSource } from './qdaBuilder.ts';
import { codedWords, lossesOf, readBuilt } from './readBuilt.ts';

function codePoints(text: string): number {
  return Array.from(text).length;
}

describe('places of selections', () => {
  const text = 'One line here\r\nSecond 😀 line\r\nThird line ends';
  const plain = text.replaceAll('\r\n', '\n');
  const words = ['Second', 'line\nThird', 'ends'];

  test.each([
    ['NVivo 12', 'nd'],
    ['ATLAS.ti 8.4', 'dt'],
  ])('count as %s is known to count, where nothing speaks for another way', async (origin, words) => {
    const cut = 'Aaaaaaaa\r\nsecondthird';
    const sources = textSource(20, 'Talk', selection(30, 14, 14 + words.length));
    expect(codedWords(await readBuilt({ origin, sources }, { 'sources/20.txt': cut }))).toEqual([words]);
  });

  const conventions: [string, (offset: number) => number][] = [
    ['CRLF as two, UTF-16', (offset) => offset + (plain.slice(0, offset).match(/\n/g)?.length ?? 0)],
    ['CRLF as one, UTF-16', (offset) => offset],
    ['CRLF as one, code points', (offset) => codePoints(plain.slice(0, offset))],
    [
      'CRLF as two, code points',
      (offset) => codePoints(plain.slice(0, offset)) + (plain.slice(0, offset).match(/\n/g)?.length ?? 0),
    ],
  ];
  test.each(conventions)('are read by what makes whole words: %s', async (_name, placeOf) => {
    const marks = words.map((word, index) => {
      const start = plain.indexOf(word);
      return selection(30 + index, placeOf(start), placeOf(start + word.length));
    });
    const sources = textSource(20, 'Talk', marks.join(''));
    const reading = await readBuilt({ sources }, { 'sources/20.txt': `\uFEFF${text}` });
    expect(codedWords(reading)).toEqual(words);
  });

  test('are counted as in the other texts of the file, where a text leaves it open', async () => {
    const cut = 'Aaaaaaaa\r\nsecondthird';
    const clear = textSource(20, 'Clear', selection(30, 9, 15), 'internal://20.txt');
    const open = textSource(21, 'Open', selection(31, 14, 16), 'internal://21.txt');
    const reading = await readBuilt(
      { origin: 'NVivo', sources: clear + open },
      { 'sources/20.txt': 'Aaaaaaaa\r\nsecond third', 'sources/21.txt': cut },
    );
    expect(codedWords(reading)).toEqual(['second', 'dt']);
  });

  test('are read by the words that selections are named by', async () => {
    const long = `${'a b\r\n'.repeat(5)}x x x x`;
    const named = selection(30, 10, 13, coding(10), 'b a');
    const reading = await readBuilt({ sources: textSource(20, 'T', named) }, { 'sources/20.txt': long });
    expect(codedWords(reading)).toEqual(['b\na']);
  });

  test('outside of the text, empty, or of unknown codes are counted and nothing else is lost', async () => {
    const marks = [
      selection(30, 0, 3),
      selection(31, 500, 510),
      selection(32, 3, 4),
      selection(33, 4, 8, coding(99)),
      selection(34, 4, 8, ''),
    ];
    const reading = await readBuilt(
      { sources: textSource(20, 'T', marks.join('')) },
      { 'sources/20.txt': 'One line here' },
    );
    expect(codedWords(reading)).toEqual(['One']);
    expect(lossesOf(reading)).toEqual({
      selectionsOutside: 1,
      emptySelections: 1,
      unknownCodes: 1,
      selectionsWithoutCodes: 1,
    });
  });
});

describe('turns', () => {
  const talk = ['Interviewer: How was it?', 'Anna: It took days.', 'Interviewer: And then?', 'Anna: I gave up.'].join(
    '\n',
  );
  const at = (words: string): [number, number] => [talk.indexOf(words), talk.indexOf(words) + words.length];

  test('are the speakers’, as in a transcript', async () => {
    const reading = await readBuilt(
      { sources: textSource(20, 'Anna.docx', selection(30, ...at('took days'))) },
      { 'sources/20.txt': talk },
    );
    const [interview] = reading.interchange.interviews;
    expect(interview?.turns.map(({ speaker, role, text }) => [speaker, role, text])).toEqual([
      ['Interviewer', 'interviewer', 'How was it?'],
      ['Anna', 'respondent', 'It took days.'],
      ['Interviewer', 'interviewer', 'And then?'],
      ['Anna', 'respondent', 'I gave up.'],
    ]);
    expect(interview?.title).toBe('Anna');
    expect(reading.interchange.respondents.map(({ name }) => name)).toEqual(['Anna']);
  });

  test('are joined where a selection runs across them, so that one coding stays one coding', async () => {
    const words = 'took days.\nInterviewer: And then?\nAnna: I gave';
    const reading = await readBuilt(
      { sources: textSource(20, 'Talk', selection(30, ...at(words))) },
      { 'sources/20.txt': talk },
    );
    expect(codedWords(reading)).toEqual([words]);
    const turns = reading.interchange.interviews[0]?.turns ?? [];
    expect(turns.map(({ speaker }) => speaker)).toEqual(['Interviewer', 'Anna']);
    expect(lossesOf(reading)).toEqual({ joinedTurns: 2 });
  });

  test('keep a label in their text where it is marked itself', async () => {
    const reading = await readBuilt(
      { sources: textSource(20, 'Talk', selection(30, ...at('Anna: It took days.'))) },
      { 'sources/20.txt': talk },
    );
    expect(codedWords(reading)).toEqual(['Anna: It took days.']);
    expect(reading.interchange.interviews[0]?.turns[1]?.speaker).toBe('Anna');
  });

  test('stay apart where all of the talk is marked at once, which is about no words', async () => {
    const long = Array.from({ length: 12 }, (_item, index) => `${index % 2 === 0 ? 'Interviewer' : 'Anna'}: ${index}`);
    const all = long.join('\n');
    const marks = selection(30, 0, all.length) + selection(31, all.indexOf('7'), all.indexOf('7') + 1);
    const reading = await readBuilt({ sources: textSource(20, 'Talk', marks) }, { 'sources/20.txt': `${all}\n` });
    expect(codedWords(reading)).toEqual(['7']);
    expect(reading.interchange.interviews[0]?.turns).toHaveLength(12);
    expect(lossesOf(reading)).toEqual({ wholeSourceCodings: 1 });
  });

  test('of a table of comments are its lines, whatever colons it has', async () => {
    const comments = Array.from({ length: 200 }, (_, index) => (index % 50 === 0 ? 'Note: x' : `words ${index}`)).join(
      '\n',
    );
    const reading = await readBuilt({ sources: textSource(20, 'T') }, { 'sources/20.txt': comments });
    expect(reading.interchange.interviews[0]?.turns).toHaveLength(200);
  });

  test('of a transcript stand at the times of its synchronisation points', async () => {
    const places = [0, at('Anna: It')[0], at('Interviewer: And')[0]];
    const points = places.map(
      (position, index) => `<SyncPoint guid="${guid(60 + index)}" timeStamp="${index * 5000}" position="${position}"/>`,
    );
    const mark = `<TranscriptSelection guid="${guid(70)}" fromSyncPoint="${guid(61)}" toSyncPoint="${guid(62)}">${coding(10)}</TranscriptSelection>`;
    const sources = `<AudioSource guid="${guid(20)}" name="Call.mp3" path="relative:///call.mp3"><Transcript guid="${guid(21)}" plainTextPath="internal://21.txt">${points.join('')}${mark}</Transcript></AudioSource>`;
    const reading = await readBuilt({ sources }, { 'sources/21.txt': talk });
    expect(reading.interchange.interviews[0]?.turns.map(({ startMs }) => startMs)).toEqual([0, 5000, 10_000, null]);
    expect(codedWords(reading)[0]).toContain('It took days.');
    expect(lossesOf(reading)).toMatchObject({ recordings: 1 });
  });
});

describe('codebooks', () => {
  test('keep hierarchy and words, also when they break the schema', async () => {
    const xml = `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:0:4" origin="Other"><Codes>${code(
      10,
      'Top',
      `<Description>What it means</Description>${code(11, 'Below', '', 'isCodable="true" color="#ff0000"')}`,
      'isCodable="false"',
    )}${code(10, 'Top again')}</Codes><Sets/></CodeBook>`;
    const reading = await readQda(new TextEncoder().encode(`\uFEFF${xml}`), 'codes.qdc');
    expect(reading.isCodebook).toBe(true);
    expect(
      reading.interchange.codes.map(({ id, name, parentId, description }) => [id, name, parentId, description]),
    ).toEqual([
      [guid(10), 'Top', null, 'What it means'],
      [guid(11), 'Below', guid(10), ''],
      [expect.any(String), 'Top again', null, ''],
    ]);
    expect(lossesOf(reading)).toEqual({ folders: 1 });
  });

  test('and studies keep apart what has no GUID or the same one', async () => {
    const codes =
      '<Code name="One" isCodable="true"/><Code name="Two" guid="" isCodable="true"/>' +
      code(10, 'Three') +
      code(10, 'Four');
    const text = (words: string): string =>
      `<TextSource name="T"><PlainTextContent>${words}</PlainTextContent></TextSource>`;
    const { interchange } = await readBuilt({ codes, sources: text('One') + text('Two') });
    expect(interchange.codes.map(({ name }) => name)).toEqual(['One', 'Two', 'Three', 'Four']);
    expect(new Set(interchange.codes.map(({ id }) => id)).size).toBe(4);
    expect(new Set(interchange.interviews.map(({ id }) => id)).size).toBe(2);
  });

  test('give a type where a name says one, and to what stands below', async () => {
    const codes =
      code(10, 'Pains', code(11, 'Paper')) + code(12, 'Criterion of success') + code(13, 'Жалоба') + code(14, 'Red');
    const reading = await readBuilt({ codes });
    expect(reading.interchange.codes.map(({ type }) => type)).toEqual([
      'pain.problem',
      'pain.problem',
      'flag.generic',
      'complaint.case',
      'flag.generic',
    ]);
    expect([...reading.untypedIds]).toEqual([guid(12), guid(14)]);
  });
});

describe('what stands around the codings', () => {
  test('coders, times and notes come in', async () => {
    const notes = [
      `<Note guid="${guid(80)}" name="Title" creatingUser="${guid(2)}" creationDateTime="2025-01-02T03:04:05Z"><PlainTextContent>About a coding</PlainTextContent></Note>`,
      `<Note guid="${guid(81)}" name="Diary" plainTextPath="internal://81.txt"/>`,
      `<Note guid="${guid(82)}" name="Of the talk"><PlainTextContent>About the talk</PlainTextContent></Note>`,
    ];
    const mark = selection(30, 0, 3, coding(10, 2, '2025-01-02T03:04:05Z', `<NoteRef targetGUID="${guid(80)}"/>`));
    const described = selection(31, 4, 7, '<Description>A thought</Description>');
    const reading = await readBuilt(
      {
        notes: notes.join(''),
        sources: textSource(20, 'Talk', `${mark}${described}<NoteRef targetGUID="${guid(82)}"/>`),
      },
      { 'sources/20.txt': 'One two', 'sources/81.txt': 'Dear diary' },
    );
    expect(reading.interchange.codings).toMatchObject([
      { coder: 'Boris', codedAt: '2025-01-02T03:04:05.000Z', memo: 'Title\n\nAbout a coding' },
    ]);
    const memos = reading.interchange.memos.map(({ target, targetId, text }) => [target, targetId, text]);
    expect(memos).toEqual([
      ['interview', guid(20), 'Of the talk\n\nAbout the talk'],
      ['quotation', null, 'A thought'],
      ['project', null, 'Diary\n\nDear diary'],
    ]);
  });

  test('a coding that is said twice by one coder is counted', async () => {
    const marks = selection(30, 0, 3, coding(10, 1) + coding(10, 2)) + selection(31, 0, 3, coding(10, 1));
    const reading = await readBuilt({ sources: textSource(20, 'Talk', marks) }, { 'sources/20.txt': 'One' });
    expect(lossesOf(reading)).toEqual({ repeatedCodings: 1 });
  });

  test('cases become people with their variables, of the talks that they refer to', async () => {
    const value = (number: number, inside: string): string =>
      `<VariableValue><VariableRef targetGUID="${guid(number)}"/>${inside}</VariableValue>`;
    const reading = await readBuilt(
      {
        variables: `<Variable guid="${guid(90)}" name="Age" typeOfVariable="Integer"/><Variable guid="${guid(91)}" name="City" typeOfVariable="Text"/>`,
        cases:
          `<Case guid="${guid(40)}" name="P1"><Description>Baker</Description>${value(90, '<IntegerValue>40</IntegerValue>')}<SourceRef targetGUID="${guid(20)}"/></Case>` +
          `<Case guid="${guid(41)}" name="P2">${value(91, '<TextValue>Perm</TextValue>')}<SelectionRef targetGUID="${guid(31)}"/></Case>`,
        sources:
          textSource(20, 'A', selection(30, 0, 3)) + textSource(21, 'B', selection(31, 0, 3)) + textSource(22, 'C'),
      },
      { 'sources/20.txt': 'One', 'sources/21.txt': 'Two', 'sources/22.txt': 'Three' },
    );
    const { respondents, interviews } = reading.interchange;
    expect(respondents.map(({ name, attributes, note }) => [name, attributes, note])).toEqual([
      ['P1', { Age: '40' }, 'Baker'],
      ['P2', { City: 'Perm' }, ''],
      ['C', {}, ''],
    ]);
    const names = new Map(respondents.map(({ id, name }) => [id, name]));
    expect(interviews.map(({ respondentIds }) => respondentIds.map((id) => names.get(id)))).toEqual([
      ['P1'],
      ['P2'],
      ['C'],
    ]);
  });

  test('pictures, areas, graphs and links are counted with their names', async () => {
    const area = `<PictureSelection guid="${guid(50)}" firstX="0" firstY="0" secondX="1" secondY="1">${coding(10)}</PictureSelection>`;
    const pdf =
      `<PDFSource guid="${guid(23)}" name="Paper.pdf"><PDFSelection guid="${guid(51)}" page="0" firstX="0" firstY="0" secondX="1" secondY="1">${coding(10)}</PDFSelection>` +
      `<Representation guid="${guid(24)}" plainTextPath="internal://24.txt">${selection(51, 0, 3)}</Representation>${coding(10)}</PDFSource>`;
    const reading = await readBuilt(
      {
        sources: `<PictureSource guid="${guid(22)}" name="Shelf.jpg" path="internal://22.jpg">${area}</PictureSource>${pdf}`,
        rest: `<Links><Link guid="${guid(52)}" name="contradicts" originGUID="${guid(51)}" targetGUID="${guid(50)}"/></Links><Sets><Set guid="${guid(53)}" name="Mine"><MemberCode targetGUID="${guid(10)}"/></Set></Sets><Graphs><Graph guid="${guid(54)}" name="Map"/></Graphs>`,
      },
      { 'sources/24.txt': 'One' },
    );
    expect(codedWords(reading)).toEqual(['One']);
    expect(reading.losses.map(({ kind, count, examples }) => [kind, count, examples])).toEqual([
      ['pictures', 1, ['Shelf.jpg']],
      ['areaSelections', 1, ['Shelf.jpg']],
      ['areaCodings', 1, ['Shelf.jpg']],
      ['wholeSourceCodings', 1, ['Paper.pdf']],
      ['codeSets', 1, ['Mine']],
      ['links', 1, ['contradicts']],
      ['graphs', 1, ['Map']],
    ]);
  });
});
