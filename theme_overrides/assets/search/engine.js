/* Answers a query from the index: its words are looked up one by one in the index, and whatever is
   written in it is text, never an order to lunr. */
"use strict";

(function (root, make) {
  if (typeof module === "object") {
    module.exports = make(
      require("./vocabulary.js"), require("./candidates.js"), require("./compounds.js"),
      require("./scoring.js"), require("./adjacency.js"), require("./codes.js"),
      require("./synonyms.js"));
  } else {
    root.SearchEngine = make(
      root.SearchVocabulary, root.SearchCandidates, root.SearchCompounds,
      root.SearchScoring, root.SearchAdjacency, root.SearchCodes, root.SearchSynonyms);
  }
}(typeof self === "object" ? self : this, (
  { Vocabulary }, { Candidates }, { Compounds }, { Postings, scoreSections, byScore }, { Adjacency },
  { Codes }, { Synonyms },
) => {
  /* A section that holds less of the query than this holds only similar words. */
  const SIMILAR_BELOW = 0.4;
  const LOOKED_AT_CLOSELY = 60;
  const OF_NEIGHBOURS = 2;  // how much more a section counts that holds the whole query in a row
  const OF_NAMESAKE = 0.8;  // of a heading that bears the name of another page
  const TOLD_IN_WORDS = 500;  // sections, of which a page of results shows a few dozen at most

  const isHeading = ({ location }) => (location || "").includes("#");

  /* The headings that only name what has a page of its own, such as the entries of a glossary. */
  const namesakesIn = (sections) => {
    const titles = new Set(sections
      .filter((section) => !isHeading(section)).map(({ title }) => title));
    const refs = sections.map((_, number) => String(number));
    return new Set(refs.filter((ref) =>
      isHeading(sections[ref]) && titles.has(sections[ref].title)));
  };

  class Engine {
    /* codes and synonyms: what the index came with of them. */
    constructor(lunrIndex, analyzer, sections, { codes, synonyms } = {}) {
      this.analyzer = analyzer;
      this.vocabulary = new Vocabulary(Object.keys(lunrIndex.invertedIndex), analyzer);
      this.candidates = new Candidates(this.vocabulary, analyzer);
      this.compounds = new Compounds(this.candidates, this.vocabulary);
      this.postings = new Postings(lunrIndex);
      this.adjacency = new Adjacency(analyzer, sections);
      this.codes = new Codes(codes, analyzer);
      this.namesakes = namesakesIn(sections);
      this.synonyms = new Synonyms(synonyms, this.candidates, analyzer);
    }

    /* [{ref, score, cover, words}], the best first; before all others what the query is the code
       or the number of. */
    search(query, limit) {
      const units = this.unitsOf(query);
      const named = this.codes.partsOf(query);
      const found = scoreSections(units, this.postings).map((section) => ({
        ...section, score: section.score * this.standing(section.ref, named),
      }));
      const best = this.preferNeighbours(found.sort(byScore), units).slice(0, limit);
      const words = this.wordsIn(best.slice(0, TOLD_IN_WORDS), units);
      const told = best.map((section) => ({ ...section, words: [...words.get(section.ref) || []] }));
      return this.codes.putFirst(query, told).slice(0, limit);
    }

    /* How much more or less a section counts for what it is, whatever it holds. */
    standing(ref, named) {
      return (1 + (named.get(ref) || 0)) * (this.namesakes.has(ref) ? OF_NAMESAKE : 1);
    }

    /* What the query asks for, word by word. */
    unitsOf(query) {
      const all = this.analyzer.tokens(query);
      const telling = all.filter((word) => !this.analyzer.stopWords.has(word));
      const words = telling.length > 0 ? telling : all;
      const isOpen = !/[ \t\n\u00a0]$/.test(query);
      const units = words.map((word, place) => {
        const { weights, strong } =
          this.candidates.of(word, isOpen && place === words.length - 1);
        return { word, weights: new Map(weights), others: [], strong };
      });
      this.compounds.join(units, all, isOpen);
      this.compounds.split(units);
      this.synonyms.add(units, isOpen);
      return units;
    }

    preferNeighbours(found, units) {
      const closely = found.slice(0, LOOKED_AT_CLOSELY).map((section) => ({
        ...section, score: section.score * (1 + OF_NEIGHBOURS * this.adjacency.of(section.ref, units)),
      }));
      return [...closely.sort(byScore), ...found.slice(LOOKED_AT_CLOSELY)];
    }

    /* Map of each of these sections to what it holds of the query, as Map of word to weight. */
    wordsIn(sections, units) {
      const words = new Map(sections.map(({ ref }) => [ref, new Map()]));
      const all = units.flatMap(({ weights, others }) =>
        [weights, ...others.flatMap((other) => other.words)]);
      for (const [word, weight] of all.flatMap((weights) => [...weights])) {
        for (const ref of this.postings.of(word).keys()) {
          const held = words.get(ref);
          if (held && !(held.get(word) >= weight)) held.set(word, weight);
        }
      }
      return words;
    }
  }

  return { Engine, SIMILAR_BELOW };
}));
