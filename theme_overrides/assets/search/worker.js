/* Answers the messages of Material's search box, in place of Material's own worker, and those of
   the search page. A query is a text, or {query, part, limit}. */
"use strict";

(function (scope) {
  const SETUP = 0;
  const READY = 1;
  const QUERY = 2;
  const RESULT = 3;

  let results = null;

  const porter = (word) => lunr.stemmer(new lunr.Token(word, {})).toString();

  const open = ({ config, docs: sections }) => {
    const { SearchAnalysis, SearchEngine, SearchIndex, SearchResults } = scope;
    const analyzer = new SearchAnalysis.Analyzer(scope.SearchRules, config.language, porter);
    const index = SearchIndex.open(lunr, config.index);
    return new SearchResults.Results({
      engine: new SearchEngine.Engine(index, analyzer, sections, config),
      similarBelow: SearchEngine.SIMILAR_BELOW,
      analyzer, sections,
    });
  };

  const answer = (asked) => {
    const { query, ...wanted } = typeof asked === "string" ? { query: asked } : asked;
    return { query, ...results.of(query, wanted) };
  };

  scope.onmessage = ({ data: message }) => {
    if (message.type === SETUP) {
      results = open(message.data);
      scope.postMessage({ type: READY });
    } else if (message.type === QUERY && results) {
      scope.postMessage({ type: RESULT, data: answer(message.data) });
    }
  };
}(self));
