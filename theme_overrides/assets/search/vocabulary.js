/* The words of the index: found by their beginning, with or without an attached particle, and by
   nearly the same letters. Stems are looked for only in words that were asked about. */
"use strict";

(function (root, make) {
  if (typeof module === "object") module.exports = make(require("./spelling.js"));
  else root.SearchVocabulary = make(root.SearchSpelling);
}(typeof self === "object" ? self : this, ({ holdsNearly, letters, lacksAtMost }) => {
  /* What may stand around the stem of a word in letters: «وبالـ» and «ـيات» and some more. */
  const LONGEST_AFFIXES = 8;

  class Vocabulary {
    constructor(words, analyzer) {
      this.analyzer = analyzer;
      this.known = new Set(words);
      this.stems = new Map();
      this.letters = null;
      this.sort(words);
      const none = { letters: "", leaves: 0, cost: 0 };
      this.particles = [none, ...analyzer.rules.prefixes].map(({ letters: particle, ...rest }) =>
        ({ particle, typed: this.typed(particle), ...rest }));
    }

    /* The words in the order of what of them can be typed on any keyboard. */
    sort(words) {
      const hasOther = Object.keys(this.analyzer.rules.keyboard.letters).length > 0;
      this.typed = hasOther ? (word) => this.analyzer.typed(word) : (word) => word;
      const spelling = new Map(words.map((word) => [word, this.typed(word)]));
      this.words = hasOther
        ? [...words].sort((one, other) => (spelling.get(one) < spelling.get(other) ? -1 : 1))
        : [...words].sort();
      this.spellings = this.words.map((word) => spelling.get(word));
    }

    has(word) {
      return this.known.has(word);
    }

    /* The stems of a word with their costs, remembered. */
    stemsOf(word) {
      if (!this.stems.has(word)) this.stems.set(word, this.analyzer.keys(word));
      return this.stems.get(word);
    }

    /* [{word, head, cost}] of the words that begin so, after a particle or without one: the head
       is the word without the particle, the cost is the particle's. */
    beginningWith(beginning) {
      const found = [];
      const wanted = this.typed(beginning);
      for (const { particle, typed, leaves, cost } of this.particles) {
        const start = typed + wanted;
        let number = this.firstFrom(start);
        for (; number < this.words.length && this.spellings[number].startsWith(start); number += 1) {
          const word = this.words[number];
          if (word.length - particle.length >= leaves && word.startsWith(particle)) {
            found.push({ word, head: this.spellings[number].slice(typed.length), cost: cost / 100 });
          }
        }
      }
      return found;
    }

    /* Whether some word begins so. */
    hasBeginning(beginning) {
      return this.beginningWith(beginning).length > 0;
    }

    firstFrom(wanted) {
      let [low, high] = [0, this.words.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.spellings[middle] < wanted) low = middle + 1;
        else high = middle;
      }
      return low;
    }

    /* The words that hold these letters but for so many slips. */
    nearly(part, slips) {
      if (this.letters === null) this.letters = Int32Array.from(this.spellings, letters);
      const wanted = this.typed(part);
      const wantedLetters = letters(wanted);
      return this.words.filter((_, number) => {
        const { length } = this.spellings[number];
        return length >= wanted.length - slips
          && length <= wanted.length + slips + LONGEST_AFFIXES
          && lacksAtMost(slips, wantedLetters, this.letters[number])
          && holdsNearly(this.spellings[number], wanted, slips);
      });
    }
  }

  return { Vocabulary };
}));
