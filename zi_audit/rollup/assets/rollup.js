// The page reads whole without this: it filters, copies, opens for print, and keeps the view in the address.
"use strict";
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const root = document.documentElement;
  const form = $(".roll-filter");
  const theme = $(".theme");
  for (const part of $$(".js-only")) part.hidden = false;

  // --- theme ---
  const remember = (value) => {
    try {
      if (value === undefined) return localStorage.getItem("zi-audit-theme") || "";
      localStorage.setItem("zi-audit-theme", value);
    } catch {
      return "";
    }
    return value;
  };
  const setTheme = () => {
    if (theme.value) root.dataset.theme = theme.value;
    else delete root.dataset.theme;
  };
  theme.value = remember() || "";
  setTheme();
  theme.addEventListener("change", () => {
    remember(theme.value);
    setTheme();
  });

  // --- filter ---
  const fields = ["q", "keadaan"];
  const apply = () => {
    const words = form.elements.q.value.toLowerCase().trim();
    const state = form.elements.keadaan.value;
    const fits = (row) => (!state || row.dataset.keadaan === state) && row.dataset.words.includes(words);
    let count = 0;
    for (const row of $$(".office")) {
      row.hidden = !fits(row);
      count += !row.hidden;
    }
    for (const line of $$(".state-line")) line.hidden = Boolean(state) && line.dataset.keadaan !== state;
    for (const part of $$(".province")) {
      part.hidden = !$(".office:not([hidden])", part);
      if ((words || state) && !part.hidden) part.open = true;
    }
    $(".no-match").hidden = count > 0;
  };
  const write = () => {
    const kept = new URLSearchParams();
    for (const name of fields) if (form.elements[name].value) kept.set(name, form.elements[name].value);
    location.replace(`#${kept.size ? `?${kept}` : ""}`);
  };
  const read = () => {
    if (location.hash && !location.hash.startsWith("#?")) {
      const part = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (part && part.matches("details")) part.open = true;
      return;
    }
    const kept = new URLSearchParams(location.hash.slice(2));
    for (const name of fields) form.elements[name].value = kept.get(name) || "";
    apply();
  };
  form.addEventListener("input", () => {
    apply();
    write();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => (apply(), write())));
  addEventListener("hashchange", read);
  read();

  // --- copy ---
  for (const button of $$(".copy")) {
    const label = button.textContent;
    button.addEventListener("click", async () => {
      const shown = $("pre", button.closest("details"));
      try {
        await navigator.clipboard.writeText(shown.textContent);
      } catch {
        getSelection().selectAllChildren(shown);
        document.execCommand("copy");
      }
      button.textContent = button.dataset.done;
      setTimeout(() => (button.textContent = label), 2000);
    });
  }

  // --- print ---
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = $$(".province:not([open])");
    for (const part of closed) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of closed) part.open = false;
  });
})();
