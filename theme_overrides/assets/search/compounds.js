/* Words that one writes together and another apart: psycho social, darkweb. */
"use strict";

(function (root, make) {
  if (typeof module === "object") module.exports = make();
  else root.SearchCompounds = make();
}(typeof self === "object" ? self : this, () => {
  const OF_JOINED = 0.9;
  const OF_PARTS = 0.7;
  const SURE = 0.5;  // the least weight of a match that a joint or a cut may rest on
  const SHORTEST_JOINED = 5;
  const SHORTEST_PART = 3;

  const sureOnes = (weights, factor) => {
    const sure = [...weights].filter(([, weight]) => weight >= SURE);
    return new Map(sure.map(([word, weight]) => [word, weight * factor]));
  };

  const addBest = (weights, others) => {
    for (const [word, weight] of others) {
      if (!(weights.get(word) >= weight)) weights.set(word, weight);
    }
  };

  class Compounds {
    constructor(candidates, vocabulary) {
      this.candidates = candidates;
      this.vocabulary = vocabulary;
    }

    /* Each of two neighbours in the query may also be both written together. */
    join(units, words, isOpen) {
      for (let place = 0; place + 1 < words.length; place += 1) {
        const pair = [words[place], words[place + 1]];
        const joined = pair.join("");
        if (joined.length >= SHORTEST_JOINED && this.isKnown(joined)) {
          const isBeingTyped = isOpen && place + 2 === words.length;
          const { weights } = this.candidates.of(joined, isBeingTyped);
          const sure = sureOnes(weights, OF_JOINED);
          for (const unit of units) if (pair.includes(unit.word)) addBest(unit.weights, sure);
        }
      }
    }

    isKnown(word) {
      return this.vocabulary.hasBeginning(word) || this.candidates.sure(word).size > 0;
    }

    /* A word that nothing is known of may be two words. */
    split(units) {
      for (const unit of units) {
        const words = unit.strong ? null : this.parts(unit.word);
        if (words) unit.others.push({ words, factor: OF_PARTS, all: false });
      }
    }

    /* The weights of the two known words that it is most surely made of. */
    parts(word) {
      let best = null;
      for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
        const words = [word.slice(0, cut), word.slice(cut)].map((part) =>
          sureOnes(this.candidates.sure(part), 1));
        const evenness = Math.min(cut, word.length - cut) / word.length;
        const sureness = evenness
          + Math.min(...words.map((weights) => Math.max(0, ...weights.values())));
        if (words.every(({ size }) => size > 0) && !(best && best.sureness >= sureness)) {
          best = { sureness, words };
        }
      }
      return best && best.words;
    }
  }

  return { Compounds };
}));
