/* How well the sections of the index answer the words of a query. The index is lunr's; what a word
   weighs in a section is read from its vectors, which is what lunr's own queries add up. */
"use strict";

(function (root, make) {
  if (typeof module === "object") module.exports = make();
  else root.SearchScoring = make();
}(typeof self === "object" ? self : this, () => {
  /* How fast a doubtful match stops counting for how common a word is. */
  const OF_DOUBT_IN_RARITY = 6;
  const LEAST_RARITY = 0.3;

  class Postings {
    constructor(index) {
      this.index = index;
      this.remembered = new Map();
      this.sections = new Set(Object.keys(index.fieldVectors).map((name) =>
        name.slice(name.indexOf("/") + 1))).size;
    }

    /* Map of section to what the word weighs in all its fields. */
    of(word) {
      if (!this.remembered.has(word)) this.remembered.set(word, this.read(word));
      return this.remembered.get(word);
    }

    read(word) {
      const weights = new Map();
      const posting = this.index.invertedIndex[word];
      for (const field of this.index.fields) {
        for (const section of Object.keys(posting[field])) {
          const vector = this.index.fieldVectors[field + "/" + section];
          const place = vector.positionForIndex(posting._index);
          weights.set(section, (weights.get(section) || 0) + vector.elements[place + 1]);
        }
      }
      return weights;
    }

    /* How rare something is that so many sections hold. */
    rarity(holding) {
      return Math.log(1 + Math.abs((this.sections - holding + 0.5) / (holding + 0.5)));
    }

    get greatestRarity() {
      return LEAST_RARITY + Math.log(1 + this.sections);
    }
  }

  /* The rarity of a word of the query: of all words of the index that mean the same, so that the
     doubtful ones among them, which may be everywhere, hardly count. */
  const rarityOf = (weights, postings) => {
    const surest = new Map();
    for (const [word, weight] of weights) {
      for (const section of postings.of(word).keys()) {
        if (!(surest.get(section) >= weight)) surest.set(section, weight);
      }
    }
    let holding = 0;
    for (const weight of surest.values()) holding += Math.pow(weight, OF_DOUBT_IN_RARITY);
    return postings.rarity(Math.max(1, holding));
  };

  /* {importance, found: Map of section to {score, weight}} for one word of the query. A rare form
     of a common word must not count as a rare word. */
  const scoreWord = (weights, postings) => {
    if (weights.size === 0) return { importance: postings.greatestRarity, found: new Map() };
    const rarity = rarityOf(weights, postings);
    const found = new Map();
    for (const [word, weight] of weights) {
      const sections = postings.of(word);
      const boost = weight * Math.min(1, rarity / postings.rarity(sections.size));
      for (const [section, value] of sections) {
        const before = found.get(section) || { score: 0, weight: 0 };
        found.set(section, {
          score: before.score + boost * value,
          weight: Math.max(before.weight, Math.min(1, weight)),
        });
      }
    }
    return { importance: Math.max(LEAST_RARITY, rarity), found };
  };

  /* What holds some words that together stand for one; all of them, if nothing less is the same. */
  const scoreTogether = ({ words, factor, all }, postings) => {
    const together = new Map();
    for (const weights of words) {
      for (const [section, { score, weight }] of scoreWord(weights, postings).found) {
        const before = together.get(section) || { score: 0, weight: 0, held: 0 };
        together.set(section, {
          score: before.score + factor * score / words.length,
          weight: before.weight + factor * weight / words.length,
          held: before.held + 1,
        });
      }
    }
    const enough = [...together].filter(([, { held }]) => !all || held === words.length);
    return new Map(enough);
  };

  /* What holds a word of the query or, if that is better, what else it may stand for. */
  const scoreUnit = ({ weights, others }, postings) => {
    const { importance, found } = scoreWord(weights, postings);
    for (const other of others) {
      for (const [section, together] of scoreTogether(other, postings)) {
        const own = found.get(section);
        if (!own || own.score < together.score) found.set(section, together);
      }
    }
    return { importance, found };
  };

  /* [{ref, score, cover}]: `cover` is the share of the query that a section holds, by importance;
     what holds little of it falls far behind. */
  const scoreSections = (units, postings) => {
    const totals = new Map();
    let whole = 0;
    for (const unit of units) {
      const { importance, found } = scoreUnit(unit, postings);
      whole += importance;
      for (const [ref, { score, weight }] of found) {
        const total = totals.get(ref) || { ref, score: 0, held: 0 };
        total.score += score;
        total.held += importance * weight;
        totals.set(ref, total);
      }
    }
    return [...totals.values()].map(({ ref, score, held }) => {
      const cover = held / whole;
      return { ref, score: score * cover * cover, cover };
    });
  };

  const byScore = (one, other) => other.score - one.score || Number(one.ref) - Number(other.ref);

  return { Postings, scoreSections, byScore };
}));
