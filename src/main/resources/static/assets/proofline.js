"use strict";
(() => {
  const token = document.querySelector("meta[name=csrf-token]").content;
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
      request.upload.onprogress = (event) => {
        row.bar.value = event.lengthComputable ? event.loaded / event.total : 0;
      };
      request.onloadend = () => {
        const ok = request.status === 201;
        row.bar.value = 1;
        row.state.textContent = ok ? "uploaded" : reason(request);
        row.retry.hidden = ok;
        done(ok);
      };
      request.send(data);
    });

  const reason = (request) => {
    try {
      return JSON.parse(request.responseText).detail || "not uploaded";
    } catch {
      return "The connection was lost. Try this file again.";
    }
  };

  const rowFor = (form, file) => {
    const line = document.createElement("div");
    line.className = "d-flex align-items-center gap-2 small";
    const name = document.createElement("span");
    name.textContent = file.name;
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", "Progress of " + file.name);
    const state = document.createElement("span");
    const retry = document.createElement("button");
    retry.type = "button";
    retry.className = "btn btn-sm btn-outline-primary";
    retry.textContent = "Try again";
    retry.hidden = true;
    line.append(name, bar, state, retry);
    form.querySelector(".upload-progress").append(line);
    return { bar, state, retry };
  };

  const upload = async (form, files) => {
    let good = true;
    for (const file of files) {
      const row = rowFor(form, file);
      row.retry.onclick = async () => {
        if (await sendOne(form, file, row)) {
          location.reload();
        }
      };
      good = (await sendOne(form, file, row)) && good;
    }
    if (good && files.length > 0) {
      location.hash = "proof";
      location.reload();
    }
  };

  for (const form of document.querySelectorAll("form[data-upload]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      upload(form, form.querySelector("input[type=file]").files);
    });
    form.addEventListener("dragover", (event) => {
      event.preventDefault();
      form.classList.add("over");
    });
    form.addEventListener("dragleave", () => form.classList.remove("over"));
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      form.classList.remove("over");
      upload(form, event.dataTransfer.files);
    });
  }
})();
