/** Bytes that can be asked for from any place; what lies behind the end is left out of the answer. */
export interface ByteSource {
  readonly bytes: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}
