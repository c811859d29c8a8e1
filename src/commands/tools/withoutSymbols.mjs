/** Kind of a program header that says what is loaded: ELF-64, `PT_LOAD`. */
const LOADED = 1;

/**
 * A Linux program (ELF, 64 bits, little-endian) without what lies behind the last byte that is ever loaded: tables of names for a debugger.
 * What is no such program comes back as it is. Layout: System V ABI, “ELF Header” and “Program Header”.
 */
export function withoutSymbols(program) {
  if (program.subarray(0, 6).toString('latin1') !== '\x7fELF\x02\x01') return program;
  const [start, size, count] = [Number(program.readBigUInt64LE(0x20)), program.readUInt16LE(0x36), program.readUInt16LE(0x38)];
  const ends = Array.from({ length: count }, (_, index) => start + index * size)
    .filter((header) => program.readUInt32LE(header) === LOADED)
    .map((header) => Number(program.readBigUInt64LE(header + 8) + program.readBigUInt64LE(header + 32)));
  const loaded = Buffer.from(program.subarray(0, Math.max(...ends)));
  // The table of sections lay behind, too: its place, then the size, number and names of its entries.
  loaded.fill(0, 0x28, 0x30);
  loaded.fill(0, 0x3a, 0x40);
  return loaded;
}
