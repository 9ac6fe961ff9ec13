/* How many slips of the finger lie between two spellings: a letter too many, a letter missing,
   another letter, two neighbours exchanged. */
"use strict";

(function (root, make) {
  if (typeof module === "object") module.exports = make();
  else root.SearchSpelling = make();
}(typeof self === "object" ? self : this, () => {
  const LONGEST = 64;

  /* Three rows of the table of distances, taken in turn: nothing is made anew for each word. */
  const ROWS = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

  const exchanged = (one, other, row, column) =>
    row > 1 && column > 1
    && one.charCodeAt(row - 1) === other.charCodeAt(column - 2)
    && one.charCodeAt(row - 2) === other.charCodeAt(column - 1);

  /* Fills a row from the two before it; the answer is the least number in it. */
  const fillRow = (one, other, row) => {
    const [next, above, twoAbove] = [ROWS[row % 3], ROWS[(row + 2) % 3], ROWS[(row + 1) % 3]];
    next[0] = row;
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const differs = one.charCodeAt(row - 1) === other.charCodeAt(column - 1) ? 0 : 1;
      let best = Math.min(above[column] + 1, next[column - 1] + 1, above[column - 1] + differs);
      if (differs && exchanged(one, other, row, column)) {
        best = Math.min(best, twoAbove[column - 2] + 1);
      }
      next[column] = best;
      if (best < least) least = best;
    }
    return least;
  };

  /* Whether no row of the table is above `most` throughout. */
  const staysWithin = (one, other, most) => {
    for (let row = 1; row <= one.length; row += 1) {
      if (fillRow(one, other, row) > most) return false;
    }
    return true;
  };

  const areShort = (one, other) => one.length <= LONGEST && other.length <= LONGEST;

  /* The slips between two words; a number above `most` when there are more than that. */
  const slips = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most || !areShort(one, other)) return most + 1;
    for (let column = 0; column <= other.length; column += 1) ROWS[0][column] = column;
    return staysWithin(one, other, most) ? ROWS[one.length % 3][other.length] : most + 1;
  };

  /* Whether a part of the word is the given one but for so many slips. */
  const holdsNearly = (word, part, most) => {
    if (!areShort(word, part)) return false;
    ROWS[0].fill(0);
    return staysWithin(part, word, most);
  };

  /* The letters of a word as bits of a number; several letters share a bit. */
  const letters = (word) => {
    let bits = 0;
    for (let place = 0; place < word.length; place += 1) {
      bits |= 1 << (word.charCodeAt(place) & 31);
    }
    return bits;
  };

  /* Whether at most so many of the first word's letters are not among the other's. */
  const lacksAtMost = (most, wanted, given) => {
    let missing = wanted & ~given;
    for (let count = 0; count < most; count += 1) missing &= missing - 1;
    return missing === 0;
  };

  return { slips, holdsNearly, letters, lacksAtMost };
}));
