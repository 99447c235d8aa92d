"use strict";
// A file of any size goes out as it is, with its progress; the page of an upload shows how far it is read.
(() => {
  const token = document.querySelector("meta[name=csrf-token]").content;

  const reason = (request) => {
    try {
      return JSON.parse(request.responseText).detail || "Not uploaded.";
    } catch {
      return "The connection was lost. Try again.";
    }
  };

  const send = (form) => {
    const file = form.querySelector("input[type=file]").files[0];
    const bar = form.querySelector("progress");
    const refusal = form.querySelector("[data-refusal]");
    const query = new URLSearchParams({ fileName: file.name, mode: form.mode.value });
    const request = new XMLHttpRequest();
    request.open("POST", "/api/v1/sales-uploads/content?" + query);
    request.setRequestHeader("X-CSRF-TOKEN", token);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = (event) => {
      bar.value = event.lengthComputable ? event.loaded / event.total : 0;
    };
    request.onloadend = () => {
      if (request.status === 200 || request.status === 202) {
        const upload = JSON.parse(request.responseText);
        location.assign("/sales/" + upload.id + (upload.repeated ? "?again=true" : ""));
      } else {
        bar.hidden = true;
        refusal.textContent = reason(request);
      }
    };
    bar.hidden = false;
    refusal.textContent = "";
    request.send(file);
  };

  const follow = (bar) => {
    fetch("/api/v1/sales-uploads/" + bar.dataset.salesProgress)
      .then((answer) => answer.json())
      .then((upload) => {
        if (upload.status !== "PROCESSING") {
          location.reload();
          return;
        }
        bar.value = upload.percent;
        document.querySelector("[data-rows]").textContent = upload.rows;
        setTimeout(() => follow(bar), 1000);
      })
      .catch(() => setTimeout(() => follow(bar), 5000));
  };

  for (const form of document.querySelectorAll("[data-sales-upload]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form);
    });
  }
  for (const bar of document.querySelectorAll("[data-sales-progress]")) {
    follow(bar);
  }
})();
