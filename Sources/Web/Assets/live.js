// A page of figures that stays open keeps itself up to date. The server says only that something changed; the page then
// asks for itself again, and exchanges the parts that are others now. Without this file it says as at when it is.
(() => {
  "use strict";
  const place = document.querySelector("[data-live-address]");
  const state = place && place.querySelector("[data-live-state]");
  if (!place || !state || !window.EventSource || !window.fetch) return;

  const restBetween = 500; // milliseconds between one exchange and the next
  const restBetweenWords = 60000; // between one announcement and the next, for those who listen to the page
  const tryAgain = 30000;
  let source = null;
  let isFetching = false;
  let isStale = false;
  let spokenAt = 0;
  let timer = 0;

  const voice = document.createElement("div");
  voice.className = "unseen";
  voice.setAttribute("role", "status");
  place.before(voice);

  const focusable = "a[href], button, input, select, textarea, summary, [tabindex]";

  // The same place in the newer part keeps the focus, and what was opened stays open.
  const exchange = (old, fresh) => {
    const at = Array.from(old.querySelectorAll(focusable)).indexOf(document.activeElement);
    const opened = Array.from(old.querySelectorAll("details"), (details) => details.open);
    fresh.querySelectorAll("details").forEach((details, index) => { details.open = opened[index] || details.open; });
    old.replaceWith(fresh);
    document.dispatchEvent(new CustomEvent("jute:exchanged", { detail: fresh }));
    if (at >= 0) fresh.querySelectorAll(focusable)[at]?.focus({ preventScroll: true });
  };

  const show = (text) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    const next = page.querySelector("[data-live-address]");
    if (!next) return;
    let figures = 0;
    next.querySelectorAll("[data-live]").forEach((fresh) => {
      const old = document.getElementById(fresh.id);
      if (!old || old.dataset.live === fresh.dataset.live) return;
      if (fresh.id !== "as-at") figures += 1;
      exchange(old, document.adoptNode(fresh));
    });
    if (next.dataset.liveShown) place.dataset.liveShown = next.dataset.liveShown;
    if (figures && Date.now() - spokenAt > restBetweenWords) {
      spokenAt = Date.now();
      voice.textContent = "The figures have changed.";
    }
  };

  const renew = async () => {
    if (isFetching) { isStale = true; return; }
    isFetching = true;
    isStale = false;
    try {
      // What is over all first: it is worked out sooner than the rest.
      for (const address of [place.dataset.liveTotals, location.href]) {
        const answer = await fetch(address, { credentials: "same-origin", cache: "no-store" });
        if (answer.ok) show(await answer.text());
      }
    } catch { /* The connection is gone; the next event finds it again. */ }
    setTimeout(() => { isFetching = false; if (isStale) renew(); }, restBetween);
  };

  const listen = () => {
    if (source || document.hidden) return;
    source = new EventSource(`${place.dataset.liveAddress}?shown=${encodeURIComponent(place.dataset.liveShown)}`);
    source.addEventListener("open", () => { state.textContent = "Live: a review that is saved shows here at once."; });
    source.addEventListener("changed", renew);
    source.addEventListener("error", () => {
      state.textContent = "Load the page again for newer figures.";
      if (source && source.readyState === EventSource.CLOSED) {
        stop();
        timer = setTimeout(listen, tryAgain);
      }
    });
  };
  const stop = () => {
    clearTimeout(timer);
    if (source) source.close();
    source = null;
  };

  // A page that nobody sees asks for nothing; what it missed it is told as soon as it listens again.
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
  window.addEventListener("pagehide", stop);
  window.addEventListener("pageshow", listen);
  listen();
})();
