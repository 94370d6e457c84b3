// Jute works without this file; with it, a few things are quicker. Nothing typed is kept on the device.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("scripted");
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));

  // A polite line for what changes without the page changing.
  const voice = document.createElement("div");
  voice.className = "unseen";
  voice.setAttribute("role", "status");
  const say = (words) => { voice.textContent = words; };

  const menu = () => {
    const button = document.querySelector(".menu-button");
    const place = document.getElementById("site-menu");
    if (!button || !place) return;
    button.hidden = false;
    const open = (isOpen) => {
      place.classList.toggle("is-open", isOpen);
      button.setAttribute("aria-expanded", String(isOpen));
    };
    button.addEventListener("click", () => open(!place.classList.contains("is-open")));
    place.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !place.classList.contains("is-open")) return;
      open(false);
      button.focus();
    });
  };

  // Faults come first: the reader lands on them, and each leads to its field.
  const errorSummary = () => {
    const summary = document.querySelector("main > .error-summary");
    if (summary) summary.focus();
    all(".error-summary a[href^='#']").forEach((link) => {
      link.addEventListener("click", (event) => {
        const field = document.getElementById(link.hash.slice(1));
        if (!field) return;
        event.preventDefault();
        const place = field.closest(".field") || field;
        place.scrollIntoView({ block: "start" });
        field.focus({ preventScroll: true });
      });
    });
  };

  const counts = () => {
    all("textarea[data-limit]").forEach((area) => {
      const count = document.getElementById(`${area.id}-count`);
      const limit = Number(area.dataset.limit);
      if (!count || !limit) return;
      let timer = 0;
      const words = () => {
        // Counted as the server counts: by character as people see it, line breaks as one.
        const text = area.value;
        const used = window.Intl && Intl.Segmenter ? Array.from(new Intl.Segmenter("en").segment(text)).length : text.length;
        const left = limit - used;
        const unit = Math.abs(left) === 1 ? "character" : "characters";
        count.classList.toggle("is-over", left < 0);
        return left < 0 ? `${-left} ${unit} too many` : `${left} ${unit} left`;
      };
      const update = () => {
        const now = words();
        count.textContent = now;
        clearTimeout(timer);
        timer = setTimeout(() => say(now), 1000);
      };
      count.textContent = words();
      area.addEventListener("input", update);
    });
  };

  const number = /^[-−]?[\d,]+(\.\d+)?/;
  const key = (cell) => {
    const text = (cell.dataset.sort !== undefined ? cell.dataset.sort : cell.textContent).trim();
    const found = text.match(number);
    return { text, value: found ? Number(found[0].replace("−", "-").replaceAll(",", "")) : NaN };
  };
  // Empty keys (hidden, missing) stay last whichever way the column runs.
  const compare = (direction) => (a, b) => {
    if (!a.key.text || !b.key.text) return (a.key.text ? 0 : 1) - (b.key.text ? 0 : 1);
    const bothNumbers = !Number.isNaN(a.key.value) && !Number.isNaN(b.key.value);
    const order = bothNumbers ? a.key.value - b.key.value : a.key.text.localeCompare(b.key.text, "en-GB");
    return direction * order;
  };
  const sortable = (within = document) => {
    all("table[data-sortable]", within).forEach((table) => {
      const heads = all("thead th", table);
      const body = table.tBodies[0];
      if (!body || body.rows.length < 2) return;
      heads.forEach((head, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener("click", () => {
          const isAscending = head.getAttribute("aria-sort") !== "ascending";
          heads.forEach((other) => other.removeAttribute("aria-sort"));
          head.setAttribute("aria-sort", isAscending ? "ascending" : "descending");
          const rows = Array.from(body.rows).map((row) => ({ row, key: key(row.cells[column]) }));
          rows.sort(compare(isAscending ? 1 : -1));
          body.append(...rows.map((entry) => entry.row));
          say(`Sorted by ${button.textContent}, ${isAscending ? "ascending" : "descending"}`);
        });
      });
    });
  };

  // Asks before something typed is lost. A form that was sent back with faults holds unsaved words from the start.
  const unsaved = () => {
    all("form[data-warn]").forEach((form) => {
      let isChanged = Boolean(document.querySelector("main > .error-summary"));
      let isSending = false;
      form.addEventListener("input", () => { isChanged = true; });
      form.addEventListener("submit", () => { isSending = true; });
      window.addEventListener("pageshow", () => { isSending = false; });
      window.addEventListener("beforeunload", (event) => {
        if (isChanged && !isSending) event.preventDefault();
      });
    });
  };

  // A term opens on a tap without help; this adds the hover.
  const terms = () => {
    if (!window.matchMedia("(hover: hover)").matches) return;
    all(".term").forEach((term) => {
      const meaning = term.querySelector("[popover]");
      if (!meaning || !meaning.showPopover) return;
      let timer = 0;
      const isOpen = () => meaning.matches(":popover-open");
      let byHover = false;
      term.addEventListener("pointerenter", () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (isOpen()) return;
          byHover = true;
          meaning.showPopover({ source: term.querySelector("button") });
        }, 300);
      });
      term.addEventListener("pointerleave", () => {
        clearTimeout(timer);
        timer = setTimeout(() => { if (byHover && isOpen()) meaning.hidePopover(); byHover = false; }, 300);
      });
      term.addEventListener("click", () => { clearTimeout(timer); byHover = false; });
    });
  };

  // Paper shows what a screen keeps one tap down, then the screen is as it was.
  const printing = () => {
    let opened = [];
    window.addEventListener("beforeprint", () => {
      opened = all("details:not([open])");
      opened.forEach((details) => { details.open = true; });
    });
    window.addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));
  };

  const begin = () => {
    document.querySelector("main")?.append(voice);
    document.addEventListener("jute:exchanged", (event) => sortable(event.detail));
    [menu, errorSummary, counts, sortable, unsaved, terms, printing].forEach((piece) => piece());
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
