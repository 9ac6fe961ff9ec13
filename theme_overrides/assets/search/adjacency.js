/* Words that are neighbours in the query and in the text say more than the same words apart. */
"use strict";

(function (root, make) {
  if (typeof module === "object") module.exports = make();
  else root.SearchAdjacency = make();
}(typeof self === "object" ? self : this, () => {
  const OF_NEXT_BUT_ONE = 0.3;

  /* How surely two words of the query stand next to each other among these words. */
  const togetherIn = (words, first, second) => {
    let best = 0;
    for (let place = 0; place + 1 < words.length; place += 1) {
      const here = first.get(words[place]);
      if (here) {
        const next = second.get(words[place + 1]) || 0;
        const nextButOne = OF_NEXT_BUT_ONE * (second.get(words[place + 2]) || 0);
        best = Math.max(best, Math.min(1, here) * Math.min(1, Math.max(next, nextButOne)));
      }
    }
    return best;
  };

  class Adjacency {
    constructor(analyzer, sections) {
      this.analyzer = analyzer;
      this.sections = sections;
      this.read = new Map();
    }

    wordsOf(ref) {
      if (!this.read.has(ref)) {
        const { title, text } = this.sections[Number(ref)];
        this.read.set(ref, [title, text].map((part) => this.analyzer.indexTokens(part || "")));
      }
      return this.read.get(ref);
    }

    /* From 0 to 1: the share of the query's neighbours that are neighbours in the section. */
    of(ref, units) {
      if (units.length < 2) return 0;
      let sum = 0;
      for (let place = 0; place + 1 < units.length; place += 1) {
        const [first, second] = [units[place].weights, units[place + 1].weights];
        sum += Math.max(...this.wordsOf(ref).map((words) => togetherIn(words, first, second)));
      }
      return sum / (units.length - 1);
    }
  }

  return { Adjacency };
}));
