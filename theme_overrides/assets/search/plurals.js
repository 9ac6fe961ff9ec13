/* From a singular to the broken plurals that it may have: the shapes of the rules read backwards,
   so that plurals are looked up in the index instead of all words of the index being tried. */
"use strict";

(function (root, make) {
  if (typeof module === "object") module.exports = make();
  else root.SearchPlurals = make();
}(typeof self === "object" ? self : this, () => {
  /* «^(.)(.)ا(.)$» and «$1$2$3» become a pattern of singulars and what makes plurals of them. */
  const reversed = (shape, singular) => {
    const groups = [];
    const pattern = singular.replace(/\$([1-9])/g, (_, group) => {
      if (groups.includes(group)) return "\\" + (groups.indexOf(group) + 1);
      groups.push(group);
      return "(.)";
    });
    let seen = 0;
    const plural = shape.slice(1, -1).replace(/\(\.\)/g, () => {
      seen += 1;
      return "$" + (groups.indexOf(String(seen)) + 1);
    });
    return { singular: new RegExp("^" + pattern + "$"), plural };
  };

  /* The last letter of a singular may be an ending that the reader left out. */
  const singularsOf = ({ by }, suffixes) => {
    const shorter = by.slice(0, -1);
    const isEnding = suffixes.some(({ letters }) => letters === by.slice(-1));
    return isEnding && !shorter.endsWith("$") ? [by, shorter] : [by];
  };

  class Plurals {
    constructor(analyzer) {
      const { templates, suffixes } = analyzer.rules;
      this.shapes = templates.shapes.flatMap((shape) =>
        singularsOf(shape, suffixes).map((singular) => reversed(shape.pattern, singular)));
      this.irregular = new Map();
      for (const [plural, singular] of analyzer.irregular) {
        this.irregular.set(singular, [...(this.irregular.get(singular) || []), plural]);
      }
    }

    of(stem) {
      const regular = this.shapes
        .filter(({ singular }) => singular.test(stem))
        .map(({ singular, plural }) => stem.replace(singular, plural));
      return [...(this.irregular.get(stem) || []), ...regular];
    }
  }

  return { Plurals };
}));
