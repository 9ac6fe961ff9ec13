/* Opens the short form of an index that hooks/eportal/search/index.py packs: which word stands how
   often in which section. It becomes an index of lunr's whose postings and vectors are filled in
   word by word as words are asked for, so that a page of the portal is not kept waiting. */
"use strict";

(function (root, make) {
  if (typeof module === "object") module.exports = make();
  else root.SearchIndex = make();
}(typeof self === "object" ? self : this, () => {
  const NOTHING_MORE = Object.freeze({}); // of each posting: lunr keeps positions here, if asked

  /* "12,3*2" -> [[12, 1], [15, 2]]: steps from section to section, counted from before the first,
     and how often the word is there when it is not once. */
  const unpackField = (packed) => {
    if (packed === "") return [];
    let section = -1;
    return packed.split(",").map((posting) => {
      const [step, times] = posting.split("*");
      section += Number(step);
      return [section, times === undefined ? 1 : Number(times)];
    });
  };

  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

  /* How rare a word is; lunr counts a section once for each field that has the word. */
  const rarityIn = (fields, sections) => {
    const having = sum(fields.map((field) => field.length));
    return Math.log(1 + Math.abs((sections - having + 0.5) / (having + 0.5)));
  };

  /* BM25 with lunr's three decimals. */
  const scorer = ({ sections, lengths, length, saturation, weights }) => {
    const averages = lengths.map((ofField) => sum(ofField) / sections);
    return (field, section, times, rarity) => {
      const share = lengths[field][section] / averages[field];
      const damping = saturation * (1 - length + length * share) + times;
      const score = rarity * ((saturation + 1) * times) / damping * weights[field];
      return Math.round(score * 1000) / 1000;
    };
  };

  const emptyVectors = (lunr, { fields, sections }) => {
    const vectors = {};
    for (let section = 0; section < sections; section += 1) {
      for (const field of fields) vectors[`${field}/${section}`] = new lunr.Vector();
    }
    return vectors;
  };

  /* A function that unpacks what is known of a word, by its number, and completes the vectors. */
  const reader = (packed, vectors) => {
    const { fields, sections } = packed;
    const postings = packed.postings.split(" ");
    const score = scorer(packed);
    return (number) => {
      const entry = { _index: number };
      const found = postings[number].split("/").map(unpackField);
      const rarity = rarityIn(found, sections);
      found.forEach((ofField, field) => {
        const name = fields[field];
        entry[name] = {};
        for (const [section, times] of ofField) {
          entry[name][section] = NOTHING_MORE;
          vectors[`${name}/${section}`].insert(number, score(field, section, times, rarity));
        }
      });
      return entry;
    };
  };

  /* An object of all words, each of which is unpacked when it is first looked at. */
  const wordsReadBy = (read, terms) => {
    const words = Object.create(null);
    terms.forEach((term, number) => {
      Object.defineProperty(words, term, {
        configurable: true, enumerable: true,
        get: () => {
          const value = read(number);
          Object.defineProperty(words, term, { value, enumerable: true });
          return value;
        },
      });
    });
    return words;
  };

  /* lunr's own set of terms answers wildcards and typos, takes long to build, and is never asked
     for them: the engine finds spellings itself and asks for whole words only. */
  const wholeWords = (terms) => {
    const known = new Set(terms);
    return {
      intersect: (asked) => ({ toArray: () => asked.toArray().filter((term) => known.has(term)) }),
    };
  };

  function open(lunr, packed) {
    const terms = packed.terms === "" ? [] : packed.terms.split(" ");
    const fieldVectors = emptyVectors(lunr, packed);
    return new lunr.Index({
      fields: packed.fields,
      fieldVectors,
      invertedIndex: wordsReadBy(reader(packed, fieldVectors), terms),
      tokenSet: wholeWords(terms),
      pipeline: new lunr.Pipeline(),
    });
  }

  return { open };
}));
