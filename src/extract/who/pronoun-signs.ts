// What the choice of a person for “he” or “she” looks at, by name; each sign stands under a sentence that shows it.

/**
 * What the choice looks at, by name, and how much each was believed to count before an article was read, in log-odds. The weights in use
 * (`pronoun` in data/en/weights.json) are fitted, and pulled towards these: some hundred examples tell little of rare signs.
 */
export const BELIEVED = {
  /** Sentences since the person was last on stage, six at most. */
  'sentences-back': -0.7,
  'same-sentence': 0,
  /** Holm sold her boat. */
  'owner-in-sentence': 1.5,
  /** Paragraphs, four at most. */
  'paragraphs-back': -0.4,
  /** A line of stars or dashes stands between. */
  'beyond-break': -2,
  /** Holm left. She …: what the sentence was about. */
  subject: 1.2,
  /** Holm condemned what she called “a farce.” */
  'subject-here': 1.2,
  /** When Holm left, … */
  'clause-subject': 0.5,
  /** Sentences since the person was last what a sentence was about; six when never. */
  'subject-back': -0.3,
  /** Of all that fit, the one whom a sentence was about last. */
  'last-subject': 0.3,
  /** “No,” said Lund. He added: “Never.” */
  'just-spoke': 0.8,
  'last-speaker': 0.3,
  /** “No,” said Lund. … “Never,” he added. */
  'goes-on': 1,
  /** Holm left. She sang. She …: taken up in this way before. */
  'pronoun-before': 0.3,
  'first-in-sentence': 0.2,
  'gender-known': 1.2,
  /** Leslie, a resident: nothing tells, and nothing need tell. */
  'gender-either': 0.6,
  /** “After Lund met Chris Hale, she …”: a pronoun was taken for this person, and now the other one would be. */
  'gender-otherwise': -2,
  /** President Lund, never named in full. */
  'surname-only': -0.6,
  /** A teacher came. She … */
  unnamed: -1.5,
  /** “No,” said a teacher. “Never,” she added — A teacher laughed. “Never,” she said: who has just spoken or done something is meant, named or not. */
  'unnamed-spoke': 2.5,
  /** Logarithm of how often the person was on stage. */
  frequency: 0.35,
  /** Named by speakers alone. */
  'in-marks': -2.2,
  /** Named inside the very words: nobody speaks of himself by name. */
  'own-words': -3.5,
  /** She told Holm: “…”: named behind the small word in its own sentence. */
  'named-behind': -1.5,
  /** When a guard asked what he wanted, he …; to a boy who told him so he …: whoever speaks to somebody is not that one. */
  asks: -5,
  /** Asked about Holm, she …: who was asked is not Holm. */
  'in-leading-phrase': -2.5,
  /** Was Holm proud? “Very,” she said. */
  questioned: 2,
  /** Lund said Holm was late. He …: named only in what another said. */
  reported: -0.8,
  /** Holm was late, Lund said. ⏎ “It is a pity,” he said: told of, in the paragraph before, by whoever’s tag closes it. */
  'told-of-there': -1.5,
  /** It worries Tom Hale, head of the union. ⏎ “Nobody came,” he said: named for the first time, with his office, where a paragraph about nobody else ends. */
  'brought-in': 3.5,
  /** Pat Moy said Tom Hale was late. ⏎ “It is a pity,” he said: whose name tells neither he nor she, and who began to speak in the sentence before. */
  'said-right-before': 2,
  /** Captain Idemudia: no list has the name, but somebody’s it is. */
  'surely-somebody': 1.2,
} as const;

export type Sign = keyof typeof BELIEVED;
