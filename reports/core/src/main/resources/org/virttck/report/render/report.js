(() => {
  "use strict";
  const form = document.querySelector(".filter");
  const status = form.querySelector("output");
  const chapters = [...document.querySelectorAll(".chapter")].map((section) => ({
    section,
    name: section.dataset.chapter,
    wasOpen: section.open,
    rules: [...section.querySelectorAll(".rules > li")].map((row) => ({
      row,
      level: row.dataset.level,
      verdict: row.dataset.verdict,
      text: [...row.querySelectorAll(".rule-id, .sentence, .reason, .intent, .specs > ul > li > code")]
        .map((part) => part.textContent)
        .join(" ")
        .toLowerCase(),
    })),
  }));
  const total = chapters.reduce((sum, chapter) => sum + chapter.rules.length, 0);

  const wanted = () => ({
    words: form.words.value.toLowerCase().split(/\s+/).filter(Boolean),
    chapter: form.chapter.value,
    level: form.level.value,
    verdict: form.verdict.value,
  });

  const isEverything = (want) => !(want.words.length || want.chapter || want.level || want.verdict);

  const fits = (rule, want) =>
    (!want.level || rule.level === want.level) &&
    (!want.verdict || rule.verdict === want.verdict) &&
    want.words.every((word) => rule.text.includes(word));

  const showChapter = (chapter, want) => {
    const here = !want.chapter || chapter.name === want.chapter;
    let shown = 0;
    for (const rule of chapter.rules) {
      rule.row.hidden = !(here && fits(rule, want));
      shown += rule.row.hidden ? 0 : 1;
    }
    chapter.section.hidden = shown === 0;
    chapter.section.open = isEverything(want) ? chapter.wasOpen : shown > 0;
    return shown;
  };

  const show = () => {
    const want = wanted();
    const shown = chapters.reduce((sum, chapter) => sum + showChapter(chapter, want), 0);
    status.textContent = isEverything(want) ? "" : shown + " of " + total + (total === 1 ? " rule" : " rules");
  };

  /* A link to something that is filtered away or folded up leads there all the same. */
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) {
      return;
    }
    if (target.closest("[hidden]")) {
      form.reset();
      show();
    }
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
    target.scrollIntoView();
  };

  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(show));
  window.addEventListener("hashchange", follow);
  form.hidden = false;
  show();
  follow();
})();
