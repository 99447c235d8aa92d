"use strict";
// Shows what partners will read while an offer is written: the server makes the sentences and finds the mistakes.
(() => {
  const form = document.querySelector("form[data-offer-editor]");
  if (!form) {
    return;
  }
  const REST_MILLIS = 350;
  const state = form.querySelector("[data-preview-state]");
  const touched = new Set();
  let timer = null;
  let asked = 0;

  const fill = (list, sentences) => {
    list.replaceChildren(...sentences.map((sentence) => {
      const item = document.createElement("li");
      item.textContent = sentence;
      return item;
    }));
  };

  // A field that nobody has come to yet is not wrong, it is not filled in.
  const mark = (errors) => {
    for (const place of form.querySelectorAll("[data-error-of]")) {
      const name = place.dataset.errorOf;
      const error = touched.has(name) || place.textContent.trim() ? errors[name] || "" : "";
      const field = form.querySelector("[data-group='" + name + "']") || document.getElementById(name);
      place.textContent = error;
      if (field) {
        field.classList.toggle("is-invalid", Boolean(error));
        field.setAttribute("aria-invalid", String(Boolean(error)));
      }
    }
  };

  const show = (live) => {
    fill(form.querySelector("[data-preview]"), live.sentences);
    fill(form.querySelector("[data-preview-german]"), live.german);
    mark(live.errors);
    form.querySelector("[data-agreement-missing]").hidden = !live.agreementMissing;
    form.querySelector("[data-agreement]").classList.toggle("border-warning", live.agreementMissing);
    const left = Object.keys(live.errors).length;
    state.textContent = left === 0 ? "Complete: it can be saved." : left === 1 ? "One field needs a mend." : left + " fields need a mend.";
  };

  const ask = async () => {
    const turn = ++asked;
    try {
      const answer = await fetch("/staff/offers/preview/live", {
        method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" }, credentials: "same-origin",
        redirect: "manual",
      });
      if (!answer.ok) {
        throw new Error("refused");
      }
      const live = await answer.json();
      if (turn === asked) {
        show(live);
      }
    } catch {
      state.textContent = "The preview can't be made right now. What you typed stays here.";
    }
  };

  const parts = () => {
    const chosen = form.elements.formula.value;
    for (const part of form.querySelectorAll("[data-when]")) {
      part.hidden = !part.dataset.when.split(" ").includes(chosen);
    }
  };

  const changed = (event) => {
    touched.add(event.target.name);
    clearTimeout(timer);
    timer = setTimeout(ask, REST_MILLIS);
    parts();
  };

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  parts();
})();
