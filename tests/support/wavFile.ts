/** A real recording: one quiet tone, 16 bits, one channel. */
export function wavFile(seconds: number, frequency = 440, samplesPerSecond = 8000): Buffer {
  const samples = Math.round(seconds * samplesPerSecond);
  const file = Buffer.alloc(44 + samples * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + samples * 2, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(samplesPerSecond, 24);
  file.writeUInt32LE(samplesPerSecond * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples * 2, 40);
  for (let at = 0; at < samples; at += 1) {
    const level = Math.sin((2 * Math.PI * frequency * at) / samplesPerSecond);
    file.writeInt16LE(Math.round(level * 3000), 44 + at * 2);
  }
  return file;
}
