"use strict";
// Saves a draft while it is written. What can't be saved yet stays in this tab, also over a reload; a version that somebody
// else changed meanwhile is never overwritten.
(() => {
  const form = document.querySelector("form[data-autosave]");
  if (!form) {
    return;
  }
  const REST_MILLIS = 1200;
  const note = form.querySelector(".saved");
  const typed = () => new URLSearchParams([...new FormData(form)].filter(([name]) => name !== "_csrf" && name !== "version")).toString();
  const place = () => "draft:" + form.getAttribute("action") + ":" + form.elements.offerCode.value;
  let last = typed();
  let timer = null;
  let running = false;
  let stopped = false;

  const say = (text, wrong) => {
    note.textContent = text;
    note.classList.toggle("wrong", Boolean(wrong));
  };

  const keep = () => {
    try {
      sessionStorage.setItem(place(), JSON.stringify({ version: form.elements.version.value, typed: typed() }));
    } catch {
      // A full or forbidden store only means that this page is the only copy.
    }
  };

  const forget = () => {
    try {
      sessionStorage.removeItem(place());
    } catch {
      // Nothing was kept then.
    }
  };

  const taken = (saved, sent) => {
    forget();
    last = sent;
    form.elements.version.value = saved.version;
    if (form.getAttribute("action") !== saved.path) {
      form.action = saved.path;
      history.replaceState(null, "", saved.path + "/edit");
    }
    say("Saved " + saved.at + ".");
  };

  const save = async () => {
    if (running || stopped || typed() === last) {
      return;
    }
    running = true;
    const sent = typed();
    try {
      const answer = await fetch(form.getAttribute("action") + "/autosave", {
        method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" }, credentials: "same-origin",
        redirect: "manual",
      });
      if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
        say("Not saved: your session ended. Sign in again in another tab; what you typed stays here.", true);
        timer = setTimeout(save, 10 * REST_MILLIS);
        running = false;
        return;
      }
      const body = await answer.json();
      if (answer.ok) {
        taken(body, sent);
      } else if (answer.status === 412 || answer.status === 409) {
        stopped = true;
        say("Not saved: " + body.message, true);
      } else {
        say("Not saved yet: " + body.message);
      }
    } catch {
      say("Not saved: there is no connection. What you typed stays here; we try again.", true);
      timer = setTimeout(save, 5 * REST_MILLIS);
    }
    running = false;
    if (typed() !== sent && !stopped) {
      timer = setTimeout(save, REST_MILLIS);
    }
  };

  const changed = () => {
    if (typed() !== last) {
      keep();
      clearTimeout(timer);
      timer = setTimeout(save, REST_MILLIS);
    }
  };

  const bringBack = () => {
    const kept = JSON.parse(sessionStorage.getItem(place()) || "null");
    if (!kept || kept.version !== form.elements.version.value || kept.typed === last) {
      return;
    }
    for (const box of form.querySelectorAll("input[type=checkbox]")) {
      box.checked = false;
    }
    for (const [name, value] of new URLSearchParams(kept.typed)) {
      const field = form.elements[name];
      if (field && field.type === "checkbox") {
        field.checked = true;
      } else if (field) {
        field.value = value;
      }
    }
    say("What you typed before is here again.");
    changed();
  };

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", () => {
    stopped = true;
    clearTimeout(timer);
    forget();
  });
  window.addEventListener("beforeunload", (event) => {
    if (!stopped && typed() !== last) {
      event.preventDefault();
    }
  });
  try {
    bringBack();
  } catch {
    forget();
  }
})();
