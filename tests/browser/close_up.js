/* What a page of each kind is asked in a narrow window, with more space, and with other colours. */
({
  /* WCAG 1.4.12: what a reader may set. A constructed sheet is no inline style to the policy. */
  space() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
      word-spacing: .16em !important } p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
  },

  /* Boxes that hide part of what they hold; what is only for screen readers is meant to be. */
  clipped() {
    const hides = (element) => {
      const style = getComputedStyle(element);
      if (style.clipPath === "inset(50%)" || !element.checkVisibility()) return false;
      const cut = ({ overflowX, overflowY }) => ["hidden", "clip"].some(
        (way) => (overflowX === way && element.scrollWidth > element.clientWidth + 1)
          || (overflowY === way && element.scrollHeight > element.clientHeight + 1));
      return cut(style);
    };
    return [...document.querySelectorAll("body *:not(svg *)")].filter(hides)
      .map((element) => element.outerHTML.slice(0, 160));
  },

  width() {
    return document.documentElement.scrollWidth;
  },

  /* Whatever moves by itself or on its way. */
  moving() {
    const still = (value) => value.split(", ").every((part) => parseFloat(part) === 0);
    return [...document.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      return !still(style.transitionDuration) || !still(style.animationDuration)
        || style.scrollBehavior === "smooth";
    }).map((element) => element.outerHTML.slice(0, 160));
  },

  /* With forced colours grounds vanish: a control needs a frame, a current link a mark. */
  frameless() {
    const framed = (element) => {
      const style = getComputedStyle(element);
      return parseFloat(style.borderBlockEndWidth) >= 1 && style.borderBlockEndStyle !== "none";
    };
    const marked = (link) => framed(link) || getComputedStyle(link).textDecorationLine !== "none"
      && getComputedStyle(link).fontWeight >= 600;
    const wrong = [
      ...[...document.querySelectorAll("input, select, button")].filter((each) => !framed(each)),
      ...[...document.querySelectorAll("[aria-current]")].filter((each) => !marked(each)),
    ];
    return wrong.filter((each) => each.checkVisibility()).map((each) => each.outerHTML);
  },

  /* Whatever may have the focus shows it with an outline: forced colours take shadows away. */
  unfocused() {
    const controls = [...document.querySelectorAll("a[href], button, input, select, summary")];
    const wrong = controls.filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .filter((each) => {
        each.focus({ preventScroll: true, focusVisible: true });
        const style = getComputedStyle(each);
        return style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2;
      });
    document.activeElement.blur();
    return wrong.map((each) => each.outerHTML.slice(0, 160));
  },

  /* What Tab must reach, in the order of the page; then what it did reach is noted. */
  listen() {
    const reachable = [...document.querySelectorAll(
      "a[href], button, input, select, textarea, summary, [tabindex='0']",
    )].filter((element) => element.checkVisibility({ visibilityProperty: true })
      && !element.disabled
      && element.tabIndex >= 0 // a link of a chart stands in its table too
      && (element.type !== "radio" || element.checked)); // Tab stops once at a group
    window.reached = [];
    document.addEventListener("focusin", ({ target }) => {
      const style = getComputedStyle(target);
      target.scrollIntoView({ block: "nearest", behavior: "instant" }); // as the focus itself does
      const [box] = target.getClientRects();
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      window.reached.push({
        index: reachable.indexOf(target),
        name: target.outerHTML.slice(0, 120),
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        covered: !(target.contains(top) || top?.contains(target)),
      });
    });
    return reachable.length;
  },

  reached() {
    return window.reached;
  },
})
