/* The words of the index that a word of the query may mean, each with a weight up to one: the
   word itself, words of the same stem, words that begin so, words nearly spelt so. */
"use strict";

(function (root, make) {
  if (typeof module === "object") {
    module.exports = make(require("./spelling.js"), require("./plurals.js"));
  } else root.SearchCandidates = make(root.SearchSpelling, root.SearchPlurals);
}(typeof self === "object" ? self : this, ({ slips }, { Plurals }) => {
  /* Weights of a match, against one for the word itself; tuned on the benchmark. */
  const OF_BEGINNING = 0.6;
  const OF_BEGINNING_INSIDE = 0.15;  // of a word that is followed by others, so is not being typed
  const OF_SLIP = 0.45;
  const OF_SLIP_BESIDE_BEGINNING = 0.18;
  const OF_SLIP_BESIDE_MATCH = 0.1;
  const OF_SECOND_SLIP = 0.5;
  const OF_COMMON_BEGINNING = 0.4;
  const LEAST_COMMON = 0.6;  // of the letters of a word, to be taken for the beginning of another
  const LEAST_OF_STEM = 0.05;
  const OF_LIKENESS = 0.85;  // how much of the weight hangs on what follows the stem
  const UNLIKE = 0.75;

  const SHORTEST_BEGINNING = 2;
  const SHORTEST_STEM = 3;
  const SHORTEST_WITH_SLIP = 4;
  const SHORTEST_WITH_TWO_SLIPS = 8;
  const SHORTEST_STEM_WITH_TWO_SLIPS = 6;
  const DEAREST_PARTICLE = 0.12;
  const DEAREST_STEM_WITH_SLIP = 0.3;
  const PORTER_MARK = "~";
  const HEAD_OF_PORTER_STEM = 4;  // «polici» is no beginning of «policy», «poli» is
  const REMEMBERED = 1000;

  const NUMBER = /^[0-9.]+$/;

  /* How much of two words is the same from their stem on: «trafficker» before «trafficking». */
  const likeness = (one, other, stem) => {
    if (one === other) return 1;
    const bare = stem.startsWith(PORTER_MARK) ? stem.slice(1) : stem;
    const [here, there] = [one.indexOf(bare), other.indexOf(bare)];
    if (here < 0 || there < 0) return UNLIKE;
    const [rest, otherRest] = [one.slice(here + bare.length), other.slice(there + bare.length)];
    let same = 0;
    while (same < Math.min(rest.length, otherRest.length) && rest[same] === otherRest[same]) {
      same += 1;
    }
    return (bare.length + same) / (bare.length + Math.max(rest.length, otherRest.length));
  };

  /* The shortest part of a word that all words near to it must nearly hold. */
  const core = (word, stems, shortest) => stems
    .map(([stem]) => (stem.startsWith(PORTER_MARK) ? stem.slice(1).replace(/i$/, "") : stem))
    .filter(({ length }) => length >= shortest)
    .reduce((one, other) => (other.length < one.length ? other : one), word);

  const keepBest = (weights, word, weight) => {
    if (weight > 0 && !(weights.get(word) >= weight)) weights.set(word, weight);
  };

  class Candidates {
    constructor(vocabulary, analyzer) {
      this.vocabulary = vocabulary;
      this.analyzer = analyzer;
      this.plurals = new Plurals(analyzer);
      this.remembered = new Map();
    }

    /* {weights: Map of word to weight, strong: whether the word or one of its stem is known}. */
    of(word, isBeingTyped) {
      const asked = (isBeingTyped ? "+" : "") + word;
      if (!this.remembered.has(asked)) {
        if (this.remembered.size >= REMEMBERED) this.remembered.clear();
        this.remembered.set(asked, this.found(word, isBeingTyped));
      }
      return this.remembered.get(asked);
    }

    found(word, isBeingTyped) {
      const stems = this.analyzer.keys(word);
      const weights = this.sure(word, stems);
      const strong = weights.size > 0;
      this.addBeginnings(weights, word, stems, isBeingTyped);
      if (word.length >= SHORTEST_WITH_SLIP && !NUMBER.test(word)) {
        const ofSlip = this.weightOfSlip(strong, isBeingTyped && weights.size > 0);
        this.addNearlyTheSame(weights, word, stems, ofSlip, strong);
        if (weights.size === 0) this.addSameBeginning(weights, word);
      }
      return { weights, strong };
    }

    /* The word itself and words of the same stem. */
    sure(word, stems = this.analyzer.keys(word)) {
      const weights = new Map();
      if (this.vocabulary.has(word)) weights.set(word, 1);
      this.addSameStem(weights, word, stems);
      return weights;
    }

    weightOfSlip(strong, begun) {
      if (strong) return OF_SLIP_BESIDE_MATCH;
      return begun ? OF_SLIP_BESIDE_BEGINNING : OF_SLIP;
    }

    addSameStem(weights, word, stems) {
      for (const mate of this.mates(stems)) {
        for (const [stem, cost] of this.vocabulary.stemsOf(mate)) {
          if (stems.has(stem)) {
            const close = Math.max(LEAST_OF_STEM, 1 - cost - stems.get(stem));
            const alike = 1 - OF_LIKENESS + OF_LIKENESS * likeness(word, mate, stem);
            keepBest(weights, mate, close * alike);
          }
        }
      }
    }

    /* The words of the index that can have one of these stems: no others are looked into. */
    mates(stems) {
      const mates = new Set();
      for (const beginning of this.beginnings(stems)) {
        for (const { word } of this.vocabulary.beginningWith(beginning)) mates.add(word);
      }
      for (const stem of stems.keys()) {
        if (stem.length < SHORTEST_STEM && this.vocabulary.has(stem)) mates.add(stem);
      }
      return mates;
    }

    beginnings(stems) {
      const all = [];
      for (const stem of stems.keys()) {
        if (stem.startsWith(PORTER_MARK)) all.push(stem.slice(1, 1 + HEAD_OF_PORTER_STEM));
        else all.push(stem, ...this.plurals.of(stem));
      }
      const long = [...new Set(all)].filter(({ length }) => length >= SHORTEST_STEM);
      return long.filter((one) =>
        !long.some((other) => other !== one && one.startsWith(other)));
    }

    addBeginnings(weights, word, stems, isBeingTyped) {
      const ofBeginning = isBeingTyped ? OF_BEGINNING : OF_BEGINNING_INSIDE;
      if (word.length < SHORTEST_BEGINNING) return;
      for (const [begun, cost] of this.begun(word, stems)) {
        for (const { head, word: found, cost: particle } of this.vocabulary.beginningWith(begun)) {
          if (head.length > begun.length && particle <= DEAREST_STEM_WITH_SLIP) {
            const typed = 0.5 + 0.5 * begun.length / head.length;
            keepBest(weights, found, ofBeginning * (1 - cost) * (1 - particle) * typed);
          }
        }
      }
    }

    /* What was typed, and the same without a particle before it. */
    begun(word, stems) {
      const without = [...stems].filter(([stem, cost]) =>
        stem !== word && stem.length >= SHORTEST_STEM && cost <= DEAREST_PARTICLE
        && word.endsWith(stem));
      return [[word, 0], ...without];
    }

    addNearlyTheSame(weights, word, stems, ofSlip, strong) {
      const found = this.withSlips(weights, word, stems, ofSlip, 1);
      if (word.length >= SHORTEST_WITH_TWO_SLIPS && !(strong && found)) {
        this.withSlips(weights, word, stems, ofSlip * OF_SECOND_SLIP, 2);
      }
    }

    /* Of a word that nothing else is found for, the longest beginning that some words have. */
    addSameBeginning(weights, word) {
      const shortest = Math.max(SHORTEST_WITH_SLIP, Math.ceil(word.length * LEAST_COMMON));
      for (let length = word.length - 1; length >= shortest && weights.size === 0; length -= 1) {
        for (const { word: found, cost } of this.vocabulary.beginningWith(word.slice(0, length))) {
          keepBest(weights, found, OF_COMMON_BEGINNING * (1 - cost) * length / word.length);
        }
      }
    }

    withSlips(weights, word, stems, weight, count) {
      const shortest = count === 1 ? SHORTEST_WITH_SLIP : SHORTEST_STEM_WITH_TWO_SLIPS;
      const cheap = this.cheapStems(stems, shortest);
      let found = false;
      for (const mate of this.vocabulary.nearly(core(word, cheap, shortest), count)) {
        const cost = this.costWithSlips(cheap, mate, count, shortest);
        keepBest(weights, mate, weight * (1 - cost));
        found = found || cost < 1;
      }
      return found;
    }

    /* The least cost from stems of both words that are apart by so many slips. */
    costWithSlips(cheap, mate, count, shortest) {
      let least = 1;
      for (const [other, otherCost] of this.cheapStems(this.vocabulary.stemsOf(mate), shortest)) {
        for (const [stem, cost] of cheap) {
          if (cost + otherCost < least && slips(stem, other, count) <= count) {
            least = cost + otherCost;
          }
        }
      }
      return least;
    }

    cheapStems(stems, shortest) {
      return [...stems].filter(([stem, cost]) =>
        cost <= DEAREST_STEM_WITH_SLIP && stem.length >= shortest);
    }
  }

  return { Candidates };
}));
