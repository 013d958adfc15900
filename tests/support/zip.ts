/** One empty entry of an archive, before its bytes or in the directory. */
const record = (signature: number, headerLength: number, nameLengthAt: number, name: string): Buffer => {
  const header = Buffer.alloc(headerLength);
  header.writeUInt32LE(signature, 0);
  header.writeUInt16LE(Buffer.byteLength(name), nameLengthAt);
  return Buffer.concat([header, Buffer.from(name)]);
};

/** A ZIP archive with empty files of these names. */
export const zipOf = (...names: string[]): Buffer => {
  const files = Buffer.concat(names.map((name) => record(0x04034b50, 30, 26, name)));
  const directory = Buffer.concat(names.map((name) => record(0x02014b50, 46, 28, name)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(files.length, 16);
  return Buffer.concat([files, directory, end]);
};
