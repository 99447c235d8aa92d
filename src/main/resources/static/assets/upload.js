"use strict";
// Several files at once, by dropping or choosing: each has its progress, its reason when refused, and its second try.
(() => {
  const token = document.querySelector("meta[name=csrf-token]").content;

  const reason = (request) => {
    try {
      const problem = JSON.parse(request.responseText);
      return [problem.detail, ...(problem.errors || []).map((error) => error.message)].filter(Boolean).join(" ") || "Not uploaded.";
    } catch {
      return request.status === 413 ? "The file is too large." : "The connection was lost. Try this file again.";
    }
  };

  const sendOne = (form, file, row) =>
    new Promise((done) => {
      const data = new FormData();
      for (const input of form.querySelectorAll("input[type=hidden]")) {
        data.append(input.name, input.value);
      }
      data.append("file", file);
      const claim = form.action.replace(/\/proof$/, "").split("/").pop();
      const request = new XMLHttpRequest();
      request.open("POST", "/api/v1/claims/" + claim + "/evidence");
      request.setRequestHeader("X-CSRF-TOKEN", token);
      request.setRequestHeader("Accept", "application/json");
      request.upload.onprogress = (event) => {
        row.bar.value = event.lengthComputable ? event.loaded / event.total : 0;
        row.state.textContent = row.bar.value < 1 ? Math.round(row.bar.value * 100) + " %" : "checking …";
      };
      request.onloadend = () => {
        const ok = request.status === 201;
        row.bar.value = 1;
        row.state.textContent = ok ? "uploaded" : "refused";
        row.why.textContent = ok ? "" : reason(request);
        row.retry.hidden = ok;
        done(ok);
      };
      request.send(data);
    });

  const part = (tag, className, text) => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text || "";
    return element;
  };

  const rowFor = (form, file) => {
    const line = part("div", "upload-row small");
    const bar = document.createElement("progress");
    bar.className = "w-100";
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", "Progress of " + file.name);
    const state = part("span", "", "waits");
    const why = part("div", "why");
    const retry = part("button", "btn btn-sm btn-outline-primary", "Try " + file.name + " again");
    retry.type = "button";
    retry.hidden = true;
    line.append(part("span", "", file.name), bar, state, why, retry);
    form.querySelector(".upload-progress").append(line);
    return { bar, state, why, retry };
  };

  const again = () => {
    location.hash = "proof";
    location.reload();
  };

  const upload = async (form, files) => {
    form.querySelector(".upload-progress").replaceChildren();
    const waiting = [...files].map((file) => ({ file, row: rowFor(form, file) }));
    let open = waiting.length;
    const one = async (entry) => {
      entry.row.retry.hidden = true;
      if (await sendOne(form, entry.file, entry.row)) {
        open -= 1;
      }
    };
    for (const entry of waiting) {
      entry.row.retry.onclick = () => one(entry).then(() => open || again());
      await one(entry);
    }
    if (!open && waiting.length) {
      again();
    } else if (open < waiting.length) {
      const rest = part("button", "btn btn-sm btn-primary mt-2", "Go on without the refused files");
      rest.type = "button";
      rest.onclick = again;
      form.querySelector(".upload-progress").append(rest);
    }
  };

  for (const form of document.querySelectorAll("form[data-upload]")) {
    const input = form.querySelector("input[type=file]");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      upload(form, input.files);
    });
    for (const type of ["dragenter", "dragover"]) {
      form.addEventListener(type, (event) => {
        event.preventDefault();
        form.classList.add("over");
      });
    }
    form.addEventListener("dragleave", () => form.classList.remove("over"));
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      form.classList.remove("over");
      upload(form, event.dataTransfer.files);
    });
  }
  // A file dropped beside its place must not open in the window and take the page away.
  for (const type of ["dragover", "drop"]) {
    window.addEventListener(type, (event) => event.preventDefault());
  }
})();
