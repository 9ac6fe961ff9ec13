/* A query that is a code or a number, such as «28/2012», «law 28» or «prevention-16», finds the
   records of that name first, whatever else holds its words. */
"use strict";

(function (root, make) {
  if (typeof module === "object") module.exports = make();
  else root.SearchCodes = make();
}(typeof self === "object" ? self : this, () => {
  const NONE = { fillers: [], sections: {} };

  class Codes {
    /* fillers: words that say nothing beside a number; sections: their numbers, by code. */
    constructor({ fillers, sections } = NONE, analyzer) {
      this.analyzer = analyzer;
      this.fillers = new Set(fillers);
      this.sections = new Map(Object.entries(sections));
    }

    wordsOf(query) {
      return this.analyzer.tokens(query).filter((word) => !this.fillers.has(word));
    }

    /* The numbers of the sections that a query names. */
    of(query) {
      return this.sections.get(this.wordsOf(query).join(" ")) || [];
    }

    /* Of queries that name something and ask for more: Map of each section that is named to the
       share of the query that names it. */
    partsOf(query) {
      const words = this.wordsOf(query);
      const parts = new Map();
      for (let length = words.length - 1; length > 0; length -= 1) {
        for (let start = 0; start + length <= words.length; start += 1) {
          const code = words.slice(start, start + length).join(" ");
          for (const section of this.sections.get(code) || []) {
            const ref = String(section);
            if (!parts.has(ref)) parts.set(ref, length / words.length);
          }
        }
      }
      return parts;
    }

    /* What was found, with what the query names before it. */
    putFirst(query, found) {
      const named = this.of(query).map(String);
      const best = Math.max(0, ...found.map(({ score }) => score));
      const first = named.map((ref, place) => {
        const same = found.find((each) => each.ref === ref);
        const words = same ? same.words : this.analyzer.tokens(query).map((word) => [word, 1]);
        return { ref, words, cover: 1, score: best + named.length - place };
      });
      return [...first, ...found.filter(({ ref }) => !named.includes(ref))];
    }
  }

  return { Codes };
}));
