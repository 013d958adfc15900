import type { Archive } from './zip-archive';
import { readXml } from './xml';

/** A link from one part of the archive to another; `type` is the last word of its type's address. */
export type Relationship = { id: string; type: string; target: string };

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** The name of the part that a target means: absolute, or seen from the folder of the part that names it. */
const resolve = (from: string, target: string): string => {
  const segments: string[] = [];
  const path = target.startsWith('/') ? target : folderOf(from) + target;
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
};

/** The links of a part (`''` for the package itself) to other parts; links that lead outside are left out. */
export const relationshipsOf = async (archive: Archive, part: string): Promise<Relationship[]> => {
  const name = `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;
  const relationships: Relationship[] = [];
  if (!archive.names.includes(name)) return relationships;
  await readXml(archive.read(name), {
    open: (element, { Id, Type, Target, TargetMode }) => {
      if (element !== 'Relationship' || TargetMode === 'External') return;
      const type = (Type ?? '').split('/').at(-1) ?? '';
      relationships.push({ id: Id ?? '', type, target: resolve(part, Target ?? '') });
    },
  });
  return relationships;
};
