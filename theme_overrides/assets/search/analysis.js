/* What the search makes of the words of one language: letters folded, words, stems with costs.
   The twin of hooks/eportal/search/analysis.py; both read hooks/eportal/search/rules.yaml, and a
   test compares them. Patterns come from there, and so do all letters. */
"use strict";

(function (root, make) {
  if (typeof module === "object") module.exports = make();
  else root.SearchAnalysis = make();
}(typeof self === "object" ? self : this, () => {
  /* Stands before a stem of Porter's, which is no word and must not match one. */
  const PORTER_MARK = "~";
  const SHORTEST_SPELLING = 3;

  const replacer = ({ pattern, by }) => {
    const found = new RegExp(pattern, "g");
    return (text) => text.replace(found, by);
  };

  const inTurn = (replacements) => {
    const edits = replacements.map(replacer);
    return (text) => edits.reduce((edited, edit) => edit(edited), text);
  };

  /* Letter by letter; all letters of the table are single UTF-16 units. */
  const translator = (letters) => {
    const table = new Map(Object.entries(letters));
    return (text) => {
      let translated = "";
      for (let place = 0; place < text.length; place += 1) {
        const letter = text[place];
        translated += table.has(letter) ? table.get(letter) : letter;
      }
      return translated;
    };
  };

  /* The singular of a plural of this shape, "" of any other word. Most words are too long or too
     short for most shapes, which is quicker seen than tried. */
  const singularOf = (shape) => {
    const { length } = shape.pattern.slice(1, -1).replace(/\(\.\)/g, ".");
    const [plural, singular] = [new RegExp(shape.pattern), shape.by];
    return (word) =>
      (word.length === length && plural.test(word) ? word.replace(plural, singular) : "");
  };

  /* Keeps what is new or cheaper in a Map of stems and costs; tells whether anything was. */
  const keepAll = (lattice, candidates) => {
    let kept = false;
    for (const [stem, cost] of candidates) {
      if (!lattice.has(stem) || cost < lattice.get(stem)) {
        lattice.set(stem, cost);
        kept = true;
      }
    }
    return kept;
  };

  const leavesEnough = (word, affix) => word.length - affix.letters.length >= affix.leaves;

  class Analyzer {
    /* rules: the whole table; language: "ar", "ku" or "en"; porter: lunr's stemmer of one word. */
    constructor(rules, language, porter) {
      const own = rules.languages[language];
      this.rules = own;
      this.porter = porter;
      this.removed = new RegExp(rules.removed, "g");
      this.word = new RegExp(rules.word, "g");
      this.inflected = new RegExp("^" + own.inflected);
      this.before = inTurn(own.before);
      this.after = inTurn(own.after);
      this.fold = translator({ ...rules.digits, ...own.letters });
      this.typed = translator(own.keyboard.letters);
      this.singulars = own.templates.shapes.map(singularOf);
      this.particles = own.prefixes.filter(({ cost }) => cost <= own.templates.reach);
      this.spellings = own.spelling.map((each) => [replacer(each), each.cost]);
      this.stopWords = new Set(own.stop_words.map((word) => this.one(word)));
      this.stopWords.delete("");
      this.irregular = this.foldedPairs(own.irregular.pairs);
    }

    normalise(text) {
      const small = this.before(text.normalize("NFKC").toLowerCase());
      return this.fold(small.replace(this.removed, ""));
    }

    tokens(text) {
      const words = this.normalise(text).match(this.word) || [];
      return words.map(this.after).filter((word) => word !== "");
    }

    /* A word of the table, folded as a text would be; a sign within it divides nothing. */
    one(word) {
      return this.tokens(word).join("");
    }

    /* The words of a text that the index keeps. */
    indexTokens(text) {
      return this.tokens(text).filter((word) => !this.stopWords.has(word));
    }

    /* The stems that a folded word may have: Map of stem to cost, from 0 to below 1. */
    keys(token) {
      const costs = new Map();
      for (const [stem, cost] of this.lattice(token)) costs.set(stem, cost / 100);
      return costs;
    }

    /* The same in hundredths: whole numbers add up alike in every language. */
    lattice(word) {
      const lattice = new Map([[word, 0]]);
      if (!this.inflected.test(word)) return lattice;
      keepAll(lattice, this.withoutPrefix(word));
      this.takeSuffixes(lattice);
      this.keepWithSuffixes(lattice, this.irregularForms(lattice));
      this.keepWithSuffixes(lattice, this.singularForms(lattice));
      keepAll(lattice, this.otherSpellings(lattice));
      keepAll(lattice, this.asTyped(lattice));
      keepAll(lattice, this.stemsOfPorter(lattice));
      return lattice;
    }

    withoutPrefix(word) {
      return this.rules.prefixes
        .filter((prefix) => word.startsWith(prefix.letters) && leavesEnough(word, prefix))
        .map((prefix) => [word.slice(prefix.letters.length), prefix.cost]);
    }

    takeSuffixes(lattice) {
      for (let round = 0; round < this.rules.rounds; round += 1) {
        if (!keepAll(lattice, this.withoutSuffix(lattice))) return;
      }
    }

    withoutSuffix(lattice) {
      const shorter = [];
      for (const [stem, cost] of lattice) {
        for (const suffix of this.rules.suffixes) {
          if (stem.endsWith(suffix.letters) && leavesEnough(stem, suffix)) {
            shorter.push(this.shorter(stem, cost, suffix));
          }
        }
      }
      return shorter.filter(([, cost]) => cost <= this.rules.most);
    }

    /* A plural of the table is whole: the ending of قضاة (judges) is hardly an ending. */
    shorter(stem, cost, suffix) {
      const left = stem.slice(0, -suffix.letters.length);
      const isDoubtful = suffix.after_plural > 0 && (this.isPlural(stem) || this.isPlural(left));
      const extra = isDoubtful ? suffix.after_plural : 0;
      return [left, cost + suffix.cost + extra];
    }

    /* Whether the table has a word, as it is or after a particle that is surely one. */
    isPlural(word) {
      return this.irregular.has(word) || this.particles.some((particle) =>
        word.startsWith(particle.letters) && leavesEnough(word, particle)
        && this.irregular.has(word.slice(particle.letters.length)));
    }

    /* The candidates lose their own suffixes. */
    keepWithSuffixes(lattice, candidates) {
      const added = new Map();
      keepAll(added, candidates);
      this.takeSuffixes(added);
      keepAll(lattice, added);
    }

    irregularForms(lattice) {
      const forms = [];
      for (const [stem, before] of lattice) {
        const cost = before + this.rules.irregular.cost;
        if (this.irregular.has(stem) && cost <= this.rules.most) {
          forms.push([this.irregular.get(stem), cost]);
        }
      }
      return forms;
    }

    singularForms(lattice) {
      const { cost: extra, reach } = this.rules.templates;
      const forms = [];
      for (const [stem, cost] of lattice) {
        if (cost > reach) continue;
        for (const singular of this.singulars) {
          const form = singular(stem);
          if (form !== "" && form !== stem) forms.push([form, cost + extra]);
        }
      }
      return forms;
    }

    otherSpellings(lattice) {
      const forms = [];
      for (const [stem, cost] of lattice) {
        for (const [spelling, extra] of this.spellings) {
          const form = spelling(stem);
          if (form !== stem && form.length >= SHORTEST_SPELLING) forms.push([form, cost + extra]);
        }
      }
      return forms;
    }

    asTyped(lattice) {
      const { cost: extra, most } = this.rules.keyboard;
      const forms = [];
      for (const [stem, cost] of lattice) {
        const form = this.typed(stem);
        if (form !== stem && cost + extra <= most) forms.push([form, cost + extra]);
      }
      return forms;
    }

    stemsOfPorter(lattice) {
      const { porter: extra, most } = this.rules;
      if (extra === null) return [];
      const stems = [];
      for (const [word, before] of lattice) {
        const stem = this.porter(word);
        const cost = stem === word ? before : before + extra;
        if (cost <= most) stems.push([PORTER_MARK + stem, cost]);
      }
      return stems;
    }

    /* Irregular forms as the index has them; of two that are folded alike, the first. */
    foldedPairs(pairs) {
      const folded = new Map();
      for (const [form, singular] of Object.entries(pairs)) {
        const [from, to] = [this.one(form), this.one(singular)];
        if (from !== to && !folded.has(from)) folded.set(from, to);
      }
      return folded;
    }
  }

  return { Analyzer };
}));
