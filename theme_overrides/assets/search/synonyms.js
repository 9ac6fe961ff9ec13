/* Words of the field that mean the same and share no stem. The list comes with the index; each
   group of it holds the forms of one meaning, of one word or several. */
"use strict";

(function (root, make) {
  if (typeof module === "object") module.exports = make();
  else root.SearchSynonyms = make();
}(typeof self === "object" ? self : this, () => {
  const OF_SYNONYM = 0.45;
  const DEAREST_SAME = 0.36;  // what the way from a word of the query to one of the list may cost

  const SHORTEST_TYPED = 4;  // letters of a word being typed, of which no other is known

  class Synonyms {
    constructor(groups, candidates, analyzer) {
      this.candidates = candidates;
      this.analyzer = analyzer;
      this.groups = (groups || []).map((forms) =>
        forms.map((form) => analyzer.indexTokens(form)).filter((words) => words.length > 0));
      this.byStem = null;
    }

    /* Gives each word of the query that is in the list, alone or with its neighbours, the other
       forms as `others`: the weights of their words, and how much they count. */
    add(units, isOpen) {
      if (this.byStem === null) this.byStem = this.stemsOfFirstWords();
      units.forEach((unit, place) => {
        const isBeingTyped = isOpen && place === units.length - 1 && !unit.strong;
        for (const [group, form] of this.beginningWith(unit.word, isBeingTyped)) {
          const same = units.slice(place, place + form.length);
          if (same.length === form.length && form.every((word, number) =>
            number === 0 || this.areSame(same[number].word, word))) {
            this.give(same, group.filter((other) => other !== form));
          }
        }
      });
    }

    give(units, forms) {
      const others = forms.map((words) => words.map((word) => this.candidates.sure(word)));
      const known = others
        .filter((words) => words.every((weights) => weights.size > 0))
        .map((words) => ({ words, factor: OF_SYNONYM, all: true }));
      for (const unit of units) unit.others.push(...known);
    }

    /* [group, form] of the forms whose first word is this one. */
    beginningWith(word, isBeingTyped) {
      const found = new Map();
      if (isBeingTyped && word.length >= SHORTEST_TYPED) this.addBegun(found, word);
      for (const [stem, cost] of this.analyzer.keys(word)) {
        for (const { group, form, cost: more } of this.byStem.get(stem) || []) {
          if (cost + more <= DEAREST_SAME) found.set(form, group);
        }
      }
      return [...found].map(([form, group]) => [group, form]);
    }

    /* Forms of one word that begin with what has been typed of it. */
    addBegun(found, word) {
      for (const group of this.groups) {
        for (const form of group) {
          if (form.length === 1 && form[0].startsWith(word)) found.set(form, group);
        }
      }
    }

    areSame(one, other) {
      const stems = this.analyzer.keys(one);
      return [...this.analyzer.keys(other)].some(([stem, cost]) =>
        stems.has(stem) && cost + stems.get(stem) <= DEAREST_SAME);
    }

    stemsOfFirstWords() {
      const byStem = new Map();
      for (const group of this.groups) {
        for (const form of group) {
          for (const [stem, cost] of this.analyzer.keys(form[0])) {
            byStem.set(stem, [...(byStem.get(stem) || []), { group, form, cost }]);
          }
        }
      }
      return byStem;
    }
  }

  return { Synonyms };
}));
