/* How many results there are, in the plural forms and digits of the page's language. Browsers know
   no Kurdish plurals, so the page says which form which count takes. */
"use strict";

window.SearchCounts = {
  digits: (count, { digits }) => String(count).replace(/[0-9]/g, (digit) => digits[Number(digit)]),

  /* words.plurals: [first count, form] in order, up to 199; beyond that, each hundred is alike. */
  form: (count, { plurals }) => {
    const same = count < 200 ? count : 100 + (count % 100);
    return plurals.filter(([first]) => first <= same).pop()[1];
  },

  sentence: (count, forms, words) => {
    const form = forms[window.SearchCounts.form(count, words)];
    return form.replace("{count}", window.SearchCounts.digits(count, words));
  },
};
