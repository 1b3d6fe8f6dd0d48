// The page reads whole without this: it filters, sorts, copies, prints, and keeps her place in the address.
"use strict";
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const root = document.documentElement;
  const form = $(".filter");
  const shown = $(".shown");
  const theme = $(".theme");
  const dialog = $(".keys");
  const FIELDS = ["komponen", "bulan", "tempo", "cek", "pic", "q"];
  const ANSWERED = ["ada", "terlambat", "nihil"];
  const NEEDS_A_PERSON = ["belum_ada", "terlambat", "tak_terbaca"];

  const slots = $$(".slot").map((row) => {
    const butir = row.closest(".butir");
    return {
      row,
      butir,
      id: row.id,
      kode: butir.id,
      status: row.dataset.status,
      due: row.dataset.due,
      cek: (row.dataset.cek || "").split(" ").filter(Boolean),
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
  const titleOf = (slot) =>
    ($("th", slot.row).textContent + " " + $(".period", slot.row.parentElement).textContent).toLowerCase();
  const tasks = $$(".task").map((row) => ({
    row,
    slots: row.dataset.for.split(" "),
    pics: row.dataset.pics.split("\n").filter(Boolean),
  }));
  const groups = $$(".group").map((part) => ({ part, tasks: tasks.filter((task) => part.contains(task.row)) }));
  const others = $$(".other").map((row) => ({ row, words: row.textContent.toLowerCase() }));
  const heaps = $$(".kelompok").map((part) => ({
    part,
    rows: others.filter((one) => part.contains(one.row)),
    words: $("summary", part).textContent.toLowerCase(),
    open: part.open,
  }));

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

  // --- what is asked for ---
  const chosen = () => $$("input[name=status]:checked", form).map((box) => box.value);
  const value = (name) => (form.elements[name] ? form.elements[name].value : "");
  // "1iii a", "#1.III.A" and "1.iii" are codes, words may follow; anything else is words.
  const KODE = /^#?\s*([1-9])[\s.\-_]*([ivx]+)(?:[\s.\-_]*([a-h]))?(?![a-z0-9])(.*)$/i;
  const split = (q) => {
    const found = KODE.exec(q.trim());
    const kode = found ? [found[1], found[2], found[3]].filter(Boolean).join(".").toLowerCase() : "";
    return { kode, needles: (found ? found[4] : q).toLowerCase().split(/\s+/).filter(Boolean) };
  };
  const isOf = (kode, asked) => kode === asked || kode.startsWith(asked + ".");
  const asked = () => {
    const [komponen, bulan, tempo, cek, pic, q] = FIELDS.map(value);
    const { kode, needles } = split(q);
    const status = chosen();
    return {
      status, komponen, bulan, tempo, cek, pic, kode, needles,
      active: status.length > 0 || Boolean(komponen || bulan || tempo || cek || pic || kode) || needles.length > 0,
    };
  };
  const hasWords = (words, needles) => needles.every((needle) => words.includes(needle));
  const fits = (slot, want) =>
    (!want.status.length || want.status.includes(slot.status)) &&
    (!want.komponen || slot.komponen === want.komponen) &&
    (!want.bulan || slot.months.includes(want.bulan)) &&
    (!want.tempo || (slot.due <= want.tempo && !ANSWERED.includes(slot.status))) &&
    (!want.cek || (want.cek === "semua" ? slot.cek.length > 0 : slot.cek.includes(want.cek))) &&
    (!want.pic || slot.pic === want.pic) &&
    (!want.kode || isOf(slot.kode, want.kode)) &&
    hasWords(wordsOf(slot), want.needles);

  // --- filter ---
  const filterTasks = (want, visible) => {
    for (const task of tasks) {
      task.hidden = !task.slots.some((id) => visible.has(id));
      task.row.hidden = task.hidden;
    }
    let owed = 0;
    for (const { part, tasks: some } of groups) {
      const left = some.flatMap((task) => task.slots).filter((id) => visible.has(id)).length;
      part.hidden = !left;
      $("h3 .count", part).textContent = left;
      if (/overdue|unknown/.test(part.dataset.section)) owed += left;
      if (part.matches("details")) {
        const wanted = part.dataset.section === "later" ? Boolean(want.tempo) : want.status.includes("terlambat");
        if (wanted && left) part.open = true;
      }
    }
    $("#kerjakan h2 .count").textContent = owed;
  };

  const filterOthers = (want) => {
    // A file that fills nothing has no slot: it answers words, komponen and person only.
    const apart = want.status.length || want.bulan || want.tempo || want.cek || want.kode;
    let count = 0;
    for (const { part, rows, words, open } of heaps) {
      const named = want.needles.length > 0 && hasWords(words, want.needles);
      let left = 0;
      for (const { row, words: said } of rows) {
        const keeps =
          !apart &&
          (!want.komponen || row.dataset.komponen === want.komponen) &&
          (!want.pic || row.dataset.pic === want.pic) &&
          (named || hasWords(said, want.needles));
        row.hidden = !keeps;
        left += keeps;
      }
      part.hidden = Boolean(want.active) && !left && !(named && !apart);
      if (want.needles.length && left) part.open = true;
      else if (!want.active) part.open = open;
      if (!part.hidden) count += left;
    }
    return count;
  };

  const filterButir = (want, kept) => {
    for (const body of $$(".slots tbody")) body.hidden = !$(".slot:not([hidden])", body);
    for (const butir of $$(".butir")) {
      butir.hidden = want.active && !kept.has(butir);
      if (want.active && kept.has(butir) && !butir.open) {
        butir.open = true;
        butir.dataset.opened = "filter";
      } else if (!want.active && butir.dataset.opened) {
        butir.open = false;
        delete butir.dataset.opened;
      }
    }
    for (const group of $$(".sub, .komponen")) {
      group.hidden = want.active && !$(".butir:not([hidden])", group);
    }
    for (const row of $$(".map tr[data-butir]")) {
      row.hidden = want.active && document.getElementById(row.dataset.butir).hidden;
    }
    for (const body of $$(".map tbody")) body.hidden = !$("tr[data-butir]:not([hidden])", body);
  };

  const inWords = (want) => {
    const said = want.status.map((key) => $(`.chip input[value="${key}"]`, form).parentElement.childNodes[2].textContent.trim());
    for (const name of FIELDS) {
      const field = form.elements[name];
      if (!field || !field.value) continue;
      said.push(field.options ? field.selectedOptions[0].textContent.trim() : "“" + field.value.trim() + "”");
    }
    return said.join("; ");
  };

  const apply = () => {
    const want = asked();
    const kept = new Set();
    const visible = new Set();
    for (const slot of slots) {
      const keeps = fits(slot, want);
      slot.row.hidden = !keeps;
      if (keeps) {
        visible.add(slot.id);
        kept.add(slot.butir);
      }
    }
    // A butir without bukti has no slot: its code and its words find it all the same.
    if (want.kode || want.needles.length)
      for (const butir of $$(".butir"))
        if (!$(".slot", butir) && (!want.kode || isOf(butir.id, want.kode)) && hasWords(butir.textContent.toLowerCase(), want.needles))
          kept.add(butir);
    filterButir(want, kept);
    filterTasks(want, visible);
    const files = filterOthers(want);
    shown.hidden = !want.active;
    const said = $("[data-shown]", shown);
    const nothing = !visible.size && !files && !kept.size;
    said.textContent = !want.active ? "" : nothing ? said.dataset.none
      : said.dataset.shown.replace("{0}", visible.size).replace("{1}", slots.length);
    const filter = $(".chosen", shown);
    filter.textContent = want.active ? filter.dataset.filter.replace("{0}", inWords(want)) : "";
    measure();
  };

  // --- the address: path and query of a file: address may not be rewritten, the fragment may ---
  const opened = () => $$(".butir[open]").filter((butir) => !butir.dataset.opened).map((butir) => butir.id);
  let place = "";
  const fragment = () => {
    const view = new URLSearchParams();
    const status = chosen();
    if (status.length) view.set("status", status.join(","));
    for (const name of FIELDS) if (value(name)) view.set(name, value(name));
    const filtered = view.toString();
    const open = opened();
    if (!filtered && open.length < 2) return open[0] || "";
    if (!filtered && open.length > 40) return "";
    if (open.length && open.length <= 40) view.set("buka", open.join(","));
    if (place && document.getElementById(place)) view.set("di", place);
    return "?" + view.toString().replace(/%2C/g, ",");
  };
  // Not location.replace: that would scroll to the top when the last filter goes.
  const write = () => {
    const view = fragment();
    history.replaceState(null, "", view ? "#" + view : location.href.split("#")[0]);
  };
  const read = () => {
    if (!location.hash.startsWith("#?")) return false;
    const view = new URLSearchParams(location.hash.slice(2));
    const status = (view.get("status") || "").split(",");
    for (const box of $$("input[name=status]", form)) box.checked = status.includes(box.value);
    for (const name of FIELDS) if (form.elements[name]) form.elements[name].value = view.get(name) || "";
    apply();
    for (const kode of (view.get("buka") || "").split(",").filter(Boolean)) {
      const butir = document.getElementById(kode);
      if (butir && butir.matches(".butir")) {
        butir.open = true;
        delete butir.dataset.opened;
      }
    }
    place = view.get("di") || "";
    const target = place && document.getElementById(place);
    if (target && !target.closest("[hidden]")) target.scrollIntoView();
    else if (view.toString()) $("#rincian").scrollIntoView();
    return true;
  };

  const find = (id) => document.getElementById(id) || document.getElementById(split(id).kode);
  const go = () => {
    if (read()) return;
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      return;
    }
    const target = id && find(id);
    if (!target) return;
    if (target.closest("[hidden]")) {
      form.reset();
      apply();
    }
    const details = target.closest("details.butir");
    if (details) {
      details.open = true;
      place = details.id;
    }
    target.scrollIntoView();
  };

  form.addEventListener("input", () => {
    apply();
    write();
  });
  // Enter goes to the first hit: a slot, else a butir, else a file that fills nothing.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const want = asked();
    const left = slots.filter((slot) => !slot.row.hidden);
    // "notulensi juni" means the minutes of June before any file whose name says both.
    const named = left.find((slot) => hasWords(titleOf(slot), want.needles)) || left[0];
    const file = others.find((one) => !one.row.hidden && !one.row.closest("[hidden]"));
    const hit = named?.row || $(".butir:not([hidden])") || file?.row;
    if (!hit || !want.active) return;
    const part = hit.closest("details");
    if (part) part.open = true;
    stand(hit);
  });
  // The fields are empty only after the event; an address that leads to a butir stays.
  form.addEventListener("reset", () =>
    setTimeout(() => {
      apply();
      if (location.hash.startsWith("#?")) write();
    }),
  );
  for (const butir of $$(".butir")) {
    $("summary", butir).addEventListener("click", () => {
      delete butir.dataset.opened;
      // The state of a details changes after the click.
      setTimeout(() => {
        place = butir.open ? butir.id : "";
        write();
      });
    });
  }
  for (const link of $$("[data-view]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      location.hash = link.dataset.view;
    });
  }

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

  // --- copy: what is shown is what is copied ---
  const message = () => {
    const source = $(".message");
    const want = asked();
    if (!want.active) return $("textarea", source).value;
    const lines = [source.dataset.head, $(".chosen", shown).textContent];
    for (const { part, tasks: some } of groups) {
      const left = some.filter((task) => !task.hidden);
      if (!left.length) continue;
      lines.push("", "*" + part.dataset.title + "*");
      const byPic = new Map();
      for (const task of left) {
        const pic = want.pic && task.pics.includes(want.pic) ? want.pic : task.pics[0] || "";
        byPic.set(pic, [...(byPic.get(pic) || []), task]);
      }
      for (const [pic, some] of byPic) {
        if (pic && !want.pic) lines.push("", pic + ":");
        lines.push(...some.map((task) => task.row.dataset.line));
      }
    }
    return lines.join("\n") + "\n";
  };
  for (const button of $$(".copy")) {
    const label = button.textContent;
    button.addEventListener("click", async () => {
      const area = document.getElementById(button.dataset.source);
      const text = area.id === "pesan" ? message() : area.value;
      let done = false;
      try {
        await navigator.clipboard.writeText(text);
        done = true;
      } catch {
        const whole = area.value;
        area.closest("details").open = true;
        area.value = text;
        area.focus();
        area.select();
        done = document.execCommand("copy");
        if (done) area.value = whole;
      }
      button.textContent = done ? button.dataset.done : button.dataset.failed;
      setTimeout(() => (button.textContent = label), 2500);
    });
  }

  // --- open, close, print, keys ---
  const setOpen = (open) => $$(".butir").forEach((butir) => (butir.open = open));
  $(".open-all").addEventListener("click", () => setOpen(true));
  $(".close-all").addEventListener("click", () => {
    setOpen(false);
    place = "";
    write();
  });
  const folded = () => $$('.butir, .group[data-section="late"]');
  let wasOpen = [];
  addEventListener("beforeprint", () => {
    wasOpen = folded().map((part) => part.open);
    for (const part of folded()) if (root.dataset.print !== "short" || !part.matches(".butir")) part.open = true;
  });
  addEventListener("afterprint", () => {
    folded().forEach((part, n) => (part.open = wasOpen[n]));
    delete root.dataset.print;
  });
  $(".print-short").addEventListener("click", () => {
    root.dataset.print = "short";
    print();
  });
  $(".print-whole").addEventListener("click", () => print());

  let current = null;
  const stand = (row) => {
    if (current) current.classList.remove("current");
    current = row;
    const butir = row.closest(".butir");
    if (butir) {
      butir.open = true;
      place = row.id || butir.id;
    }
    row.classList.add("current");
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "center" });
    write();
  };
  const step = (by) => {
    const cek = value("cek");
    const open = slots.filter(
      (slot) => !slot.row.hidden && (cek ? slot.cek.length > 0 : NEEDS_A_PERSON.includes(slot.status) || slot.cek.length > 0),
    );
    if (!open.length) return;
    const from = open.findIndex((slot) => slot.row === current);
    stand(open[from < 0 && by < 0 ? open.length - 1 : (from + by + open.length) % open.length].row);
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
