import { foldToLetters } from '../text';
import type { GoodsCondition, Language } from '../vocabulary';

/** The words for the condition of goods that the template offers. */
export const conditionWords = {
  new: { fr: 'Neuf', en: 'New', ar: 'جديد' },
  used: { fr: 'Occasion', en: 'Used', ar: 'مستعمل' },
} as const satisfies Record<GoodsCondition, Record<Language, string>>;

const otherWords = {
  new: ['neuve', 'neufs', 'neuves', 'nouveau'],
  used: ["d'occasion", 'usagé', 'usagée', 'usagés', 'usagées', 'second hand', 'second-hand'],
} as const satisfies Record<GoodsCondition, readonly string[]>;

const conditions = new Map(
  (['new', 'used'] as const).flatMap((condition) =>
    [condition, ...Object.values(conditionWords[condition]), ...otherWords[condition]].map(
      (word): [string, GoodsCondition] => [foldToLetters(word), condition]
    )
  )
);

/** The condition that a word stands for; `undefined` when it stands for none. */
export const findCondition = (word: string): GoodsCondition | undefined => conditions.get(foldToLetters(word));
