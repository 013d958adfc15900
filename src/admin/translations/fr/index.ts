import { fields } from './fields';
import { images } from './images';
import { mail } from './mail';
import { people } from './people';

/** The platform's own texts where it has no French, or speaks of itself. */
export const fr = { ...people, ...fields, ...images, ...mail };
