// The page reads whole without this: it filters, sorts, copies, and keeps the view in the address.
"use strict";
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const root = document.documentElement;
  const form = $(".filter");
  const shown = $(".shown");
  const theme = $(".theme");
  const dialog = $(".keys");
  const FIELDS = ["komponen", "bulan", "pic", "q"];

  const slots = $$(".slot").map((row) => {
    const butir = row.closest(".butir");
    return {
      row,
      butir,
      id: row.id,
      status: row.dataset.status,
      months: row.dataset.months.split(" "),
      komponen: butir.dataset.komponen,
      pic: butir.dataset.pic,
      words: "",
    };
  });
  const wordsOf = (slot) => {
    slot.words ||= [$("summary", slot.butir), $(".period", slot.row.parentElement), slot.row]
      .map((part) => part.textContent)
      .join(" ")
      .toLowerCase();
    return slot.words;
  };
  const tasks = $$(".task").map((row) => ({ row, slots: row.dataset.for.split(" ") }));
  const groups = $$(".group").map((part) => ({ part, tasks: tasks.filter((task) => part.contains(task.row)) }));

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
  const chosen = () => $$("input[name=status]:checked", form).map((box) => box.value);
  const value = (name) => (form.elements[name] ? form.elements[name].value : "");

  const apply = () => {
    const status = chosen();
    const [komponen, bulan, pic, q] = FIELDS.map(value);
    const needles = q.toLowerCase().split(/\s+/).filter(Boolean);
    const active = status.length > 0 || Boolean(komponen || bulan || pic) || needles.length > 0;
    const kept = new Set();
    const visible = new Set();
    let count = 0;
    for (const slot of slots) {
      const fits =
        (!status.length || status.includes(slot.status)) &&
        (!komponen || slot.komponen === komponen) &&
        (!bulan || slot.months.includes(bulan)) &&
        (!pic || slot.pic === pic) &&
        needles.every((needle) => wordsOf(slot).includes(needle));
      slot.row.hidden = !fits;
      if (fits) {
        count += 1;
        visible.add(slot.id);
        kept.add(slot.butir);
      }
    }
    for (const task of tasks) task.row.hidden = !task.slots.some((id) => visible.has(id));
    let owed = 0;
    for (const { part, tasks: some } of groups) {
      const left = some.flatMap((task) => task.slots).filter((id) => visible.has(id)).length;
      part.hidden = !left;
      for (const said of $$(".pic .count", part)) said.textContent = left;
      owed += left;
    }
    $("#kerjakan h2 .count").textContent = owed;
    for (const body of $$(".slots tbody")) body.hidden = !$(".slot:not([hidden])", body);
    for (const butir of $$(".butir")) {
      butir.hidden = active && !kept.has(butir);
      if (active && kept.has(butir) && !butir.open) {
        butir.open = true;
        butir.dataset.opened = "filter";
      } else if (!active && butir.dataset.opened) {
        butir.open = false;
        delete butir.dataset.opened;
      }
    }
    for (const group of $$(".sub, .komponen")) {
      group.hidden = active && !$(".butir:not([hidden])", group);
    }
    for (const row of $$(".map tr[data-butir]")) {
      row.hidden = active && document.getElementById(row.dataset.butir).hidden;
    }
    for (const body of $$(".map tbody")) body.hidden = !$("tr[data-butir]:not([hidden])", body);
    for (const row of $$(".other")) {
      row.hidden = needles.length > 0 && !needles.every((needle) => row.textContent.toLowerCase().includes(needle));
    }
    shown.hidden = !active;
    const said = $("[data-shown]", shown);
    said.textContent = active ? said.dataset.shown.replace("{0}", count).replace("{1}", slots.length) : "";
    measure();
  };

  // The view lives in the fragment only: path and query of a file: address may not be rewritten.
  const fragment = () => {
    const view = new URLSearchParams();
    const status = chosen();
    if (status.length) view.set("status", status.join(","));
    for (const name of FIELDS) if (value(name)) view.set(name, value(name));
    return view.toString();
  };
  // Not location.replace: that would scroll to the top when the last filter goes.
  const write = () => {
    const view = fragment();
    history.replaceState(null, "", view ? "#?" + view : location.href.split("#")[0]);
  };
  const read = () => {
    if (!location.hash.startsWith("#?")) return false;
    const view = new URLSearchParams(location.hash.slice(2));
    const status = (view.get("status") || "").split(",");
    for (const box of $$("input[name=status]", form)) box.checked = status.includes(box.value);
    for (const name of FIELDS) if (form.elements[name]) form.elements[name].value = view.get(name) || "";
    apply();
    return true;
  };

  const go = () => {
    if (read()) return;
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      return;
    }
    const target = id && document.getElementById(id);
    if (!target) return;
    const hidden = target.closest("[hidden]");
    if (hidden) {
      form.reset();
      apply();
    }
    const details = target.closest("details.butir");
    if (details) details.open = true;
    target.scrollIntoView();
  };

  form.addEventListener("input", () => {
    apply();
    write();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  // The fields are empty only after the event; an address that leads to a butir stays.
  form.addEventListener("reset", () =>
    setTimeout(() => {
      apply();
      if (location.hash.startsWith("#?")) write();
    }),
  );

  // --- sort ---
  const key = (row, column) => row.cells[column].dataset.sort || row.cells[column].textContent.trim();
  for (const table of $$(".sortable")) {
    const body = table.tBodies[0];
    const printed = Array.from(body.rows);
    $$("thead th", table).forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const next = { none: "ascending", ascending: "descending", descending: "none" };
        const order = next[head.getAttribute("aria-sort") || "none"];
        for (const other of $$("thead th", table)) other.removeAttribute("aria-sort");
        if (order !== "none") head.setAttribute("aria-sort", order);
        const rows = printed.slice();
        if (order !== "none") {
          rows.sort((a, b) => key(a, column).localeCompare(key(b, column), root.lang, { numeric: true }));
          if (order === "descending") rows.reverse();
        }
        body.append(...rows);
      });
    });
  }

  // --- copy ---
  for (const button of $$(".copy")) {
    const source = $(".message");
    const area = $("textarea", source);
    const label = button.textContent;
    button.addEventListener("click", async () => {
      let done = false;
      try {
        await navigator.clipboard.writeText(area.value);
        done = true;
      } catch {
        source.open = true;
        area.focus();
        area.select();
        done = document.execCommand("copy");
      }
      button.textContent = done ? button.dataset.done : button.dataset.failed;
      setTimeout(() => (button.textContent = label), 2500);
    });
  }

  // --- open, close, print, keys ---
  const setOpen = (open) => $$(".butir").forEach((butir) => (butir.open = open));
  $(".open-all").addEventListener("click", () => setOpen(true));
  $(".close-all").addEventListener("click", () => setOpen(false));
  let wasOpen = [];
  addEventListener("beforeprint", () => {
    wasOpen = $$(".butir").map((butir) => butir.open);
    setOpen(true);
  });
  addEventListener("afterprint", () => $$(".butir").forEach((butir, n) => (butir.open = wasOpen[n])));

  let current = null;
  const step = (by) => {
    const open = slots.filter((slot) => !slot.row.hidden && /belum_ada|terlambat|tak_terbaca/.test(slot.status));
    if (!open.length) return;
    const from = open.indexOf(current);
    if (current) current.row.classList.remove("current");
    current = open[from < 0 && by < 0 ? open.length - 1 : (from + by + open.length) % open.length];
    current.butir.open = true;
    current.row.classList.add("current");
    current.row.tabIndex = -1;
    current.row.focus({ preventScroll: true });
    current.row.scrollIntoView({ block: "center" });
  };
  const search = () => {
    form.elements.q.focus();
    form.elements.q.select();
  };
  const toggleKeys = () => (dialog.open ? dialog.close() : dialog.showModal());
  $(".show-keys").addEventListener("click", toggleKeys);
  $(".close-keys").addEventListener("click", toggleKeys);
  const keys = { "/": search, n: () => step(1), p: () => step(-1), "?": toggleKeys, Escape: () => form.reset() };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    // An open panel keeps its keys: Escape closes it, and only `?` does so too.
    if (dialog.open && event.key !== "?") return;
    const typing = event.target instanceof Element && event.target.matches("input:not([type=checkbox]), textarea, select");
    if (typing && event.key !== "Escape") return;
    event.preventDefault();
    keys[event.key]();
  });

  const measure = () => {
    const tools = $(".tools");
    const sticky = getComputedStyle(tools).position === "sticky";
    root.style.setProperty("--tools", (sticky ? tools.offsetHeight : 0) + "px");
  };
  form.hidden = false;
  for (const part of $$(".js-only")) part.hidden = false;
  measure();
  addEventListener("resize", measure);
  addEventListener("hashchange", go);
  go();
})();
