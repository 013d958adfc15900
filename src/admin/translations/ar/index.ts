import { fields } from './fields';
import { images } from './images';
import { mail } from './mail';
import { people } from './people';

/** The platform's own texts where it has no Arabic on the screens of our people, and the names of what is configured. */
export const ar = { ...people, ...fields, ...images, ...mail };
