/* What the tests ask of a page once it is loaded, in one go, as JSON; the page is left as it was. */
() => {
  const main = document.documentElement;
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const spoken = (node) => node.parentElement.closest("[lang]").lang;
  const ARABIC = /[\u0621-\u06ff]/;
  const KURDISH = /[ڕڵۆێڤەگچپژ]/;
  const ONLY_ARABIC = /[ةكثذصضطظ]/;
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode);
  return JSON.stringify({
    lang: main.lang,
    dir: main.dir,
    direction: getComputedStyle(document.body).direction,
    width: main.scrollWidth,
    titles: document.querySelectorAll("h1").length,
    headings: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(shown)
      .map((heading) => Number(heading.localName[1])),
    /* Landmarks of a kind that a page has several of are told apart by their names. */
    landmarks: [...document.querySelectorAll("nav, [role=search], section[aria-label], aside")]
      .map((each) => [each.getAttribute("role") ?? each.localName, each.getAttribute("aria-label")]),
    /* In English no Arabic letter, in Arabic no letter that only Kurdish has, in Kurdish none that
       it lacks, unless it is said. */
    unspoken: texts.filter((node) => {
      /* What a rule shows as wrong may be of no language. */
      if (node.parentElement.closest("script, style, .rule-bad")) return false;
      const lang = spoken(node);
      if (lang === "en") return ARABIC.test(node.data);
      return lang === "ar" ? KURDISH.test(node.data) : ONLY_ARABIC.test(node.data);
    }).map((node) => `${node.parentElement.outerHTML.slice(0, 120)}`),
    ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
    links: [...document.querySelectorAll("a[href]")].map((link) => link.href.baseVal ?? link.href),
    twins: [...document.querySelectorAll("link[hreflang]")].map((link) => [link.hreflang, link.href]),
    pictures: [...document.querySelectorAll("meta[property='og:image']")]
      .map((picture) => picture.content),
    unlisted: document.querySelector("meta[name=robots][content=noindex]") !== null,
    stored: localStorage.length + sessionStorage.length + document.cookie.length,
  });
}
