"use strict";
// Several files at once, by dropping or choosing: each has its progress, its reason when refused, and its second try. A
// file goes over in parts; after a lost connection it goes on by itself where the server says that it stopped.
(() => {
  const token = document.querySelector("meta[name=csrf-token]").content;
  const AT_A_TIME = 2;
  const FIRST_WAIT_MILLIS = 500;
  const LONGEST_WAIT_MILLIS = 15000;
  const PATIENCE_MILLIS = 300000;

  class Refusal extends Error {}

  const answerOf = (request) => {
    try {
      return JSON.parse(request.responseText);
    } catch {
      return {};
    }
  };

  // Status 0: the connection broke before an answer came.
  const send = (method, path, body, headers, onProgress) =>
    new Promise((done) => {
      const request = new XMLHttpRequest();
      request.open(method, "/api/v1/" + path);
      const all = { "X-CSRF-TOKEN": token, Accept: "application/json", ...headers };
      Object.entries(all).forEach(([name, value]) => request.setRequestHeader(name, value));
      if (onProgress) {
        request.upload.onprogress = (event) => onProgress(event.loaded);
      }
      request.onloadend = () => done({ status: request.status, body: answerOf(request) });
      request.send(body);
    });

  const lost = (answer) => answer.status === 0 || answer.status >= 502;

  const reason = (answer) => {
    if (answer.status === 401 || answer.status === 403) {
      return "Your session ended. Sign in again in another tab, then try this file again.";
    }
    const said = [answer.body.detail, ...(answer.body.errors || []).map((error) => error.message)];
    return [...new Set(said.filter(Boolean))].join(" ") || "Something went wrong. Try this file again.";
  };

  const pause = (millis) =>
    new Promise((done) => {
      const over = () => {
        clearTimeout(timer);
        window.removeEventListener("online", over);
        done();
      };
      const timer = setTimeout(over, millis);
      window.addEventListener("online", over);
    });

  // Repeats a call until it is answered; after five minutes without an answer a person decides.
  const insist = async (row, call) => {
    let wait = FIRST_WAIT_MILLIS;
    let waited = 0;
    for (;;) {
      const answer = await call();
      if (!lost(answer)) {
        return answer;
      }
      if (waited > PATIENCE_MILLIS) {
        throw new Refusal("The connection was lost. What was sent is kept; try this file again to go on from there.");
      }
      row.say("no connection, goes on by itself …");
      await pause(wait);
      waited += wait;
      wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
    }
  };

  const taken = (answer, status) => {
    if (answer.status !== status) {
      throw new Refusal(reason(answer));
    }
    return answer.body;
  };

  // The tab remembers what it began, so that the same file chosen again goes on after a reload, too.
  const memory = {
    key: (job) => ["upload", job.claim, job.requirement, job.line, job.file.name, job.file.size, job.file.lastModified].join(":"),
    get: (job) => {
      try {
        return sessionStorage.getItem(memory.key(job));
      } catch {
        return null;
      }
    },
    set: (job, id) => {
      try {
        if (id) {
          sessionStorage.setItem(memory.key(job), id);
        } else {
          sessionStorage.removeItem(memory.key(job));
        }
      } catch {
        // Without a memory the file begins anew after a reload; nothing else is lost.
      }
    },
  };

  const begun = async (job, row) => {
    const id = memory.get(job);
    if (id) {
      const known = await insist(row, () => send("GET", "uploads/" + id));
      if (known.status === 200) {
        return known.body;
      }
      memory.set(job, null);
    }
    const wanted = { fileName: job.file.name, size: job.file.size, requirement: job.requirement, line: job.line ? Number(job.line) : null };
    const answer = await insist(row, () => send("POST", "claims/" + job.claim + "/uploads", JSON.stringify(wanted), { "Content-Type": "application/json" }));
    const upload = taken(answer, 201);
    memory.set(job, upload.uploadId);
    return upload;
  };

  const sendPart = async (job, row, upload) => {
    const path = "uploads/" + upload.uploadId;
    const headers = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(upload.offset) };
    const part = job.file.slice(upload.offset, upload.offset + upload.partSize);
    const answer = await send("PATCH", path, part, headers, (loaded) => row.progress((upload.offset + loaded) / upload.size));
    if (answer.status === 200) {
      return answer.body;
    }
    if (!lost(answer) && answer.status !== 409) {
      throw new Refusal(reason(answer));
    }
    // The server knows how much of the part arrived.
    row.say(lost(answer) ? "no connection, goes on by itself …" : "goes on …");
    await pause(FIRST_WAIT_MILLIS);
    return taken(await insist(row, () => send("GET", path)), 200);
  };

  const finish = async (job, row, upload) => {
    row.progress(1);
    for (;;) {
      const answer = await insist(row, () => send("POST", "uploads/" + upload.uploadId + "/completion"));
      if (answer.body.code !== "UPLOAD_JOINING") {
        if (answer.status !== 409) {
          memory.set(job, null);
        }
        return taken(answer, 201);
      }
      await pause(LONGEST_WAIT_MILLIS / 10);
    }
  };

  const sendOne = async (job, row) => {
    row.begin();
    try {
      let upload = await begun(job, row);
      let stuck = 0;
      while (upload.offset < upload.size) {
        const before = upload.offset;
        upload = await sendPart(job, row, upload);
        stuck = upload.offset > before ? 0 : stuck + 1;
        if (stuck > 20) {
          throw new Refusal("The connection breaks again and again. What was sent is kept; try this file again later.");
        }
      }
      await finish(job, row, upload);
      row.end(true, "");
      return true;
    } catch (problem) {
      row.end(false, problem instanceof Refusal ? problem.message : "Something went wrong. Try this file again.");
      return false;
    }
  };

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
    line.append(part("span", "text-break", file.name), bar, state, why, retry);
    form.querySelector(".upload-progress").append(line);
    const say = (text) => {
      state.textContent = text;
    };
    return {
      retry,
      say,
      begin: () => {
        retry.hidden = true;
        why.textContent = "";
        say("begins …");
      },
      progress: (share) => {
        bar.value = Math.min(share, 1);
        say(share < 1 ? Math.floor(share * 100) + " %" : "checking …");
      },
      end: (ok, text) => {
        bar.value = ok ? 1 : bar.value;
        say(ok ? "uploaded" : "refused");
        why.textContent = text;
        retry.hidden = ok;
        form.querySelector(".upload-said").textContent = file.name + (ok ? " is uploaded." : " is refused. " + text);
      },
    };
  };

  const again = () => {
    location.hash = "proof";
    location.reload();
  };

  const upload = async (form, files) => {
    form.querySelector(".upload-progress").replaceChildren();
    const value = (name) => (form.querySelector("input[name=" + name + "]") || { value: "" }).value;
    const claim = form.action.replace(/\/proof$/, "").split("/").pop();
    const waiting = [...files].map((file) => ({
      job: { claim, file, requirement: value("requirement"), line: value("line") },
      row: rowFor(form, file),
    }));
    let open = waiting.length;
    const one = async (entry) => {
      if (await sendOne(entry.job, entry.row)) {
        open -= 1;
      }
    };
    for (const entry of waiting) {
      entry.row.retry.onclick = () => one(entry).then(() => open || again());
    }
    const queue = [...waiting];
    const lane = async () => {
      for (let entry = queue.shift(); entry; entry = queue.shift()) {
        await one(entry);
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, lane));
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
  // What is still being read when the page comes is put in once it is known; whatever is typed meanwhile stays.
  const ASK_MILLIS = 2000;
  const MOST_ASKS = 90;
  const reading = () => [...document.querySelectorAll("[data-state=PENDING]")];
  const takeOver = (fresh, old) => {
    const place = "[data-requirement=" + old.closest("[data-requirement]").dataset.requirement + "] ";
    const same = "[data-document='" + old.dataset.document + "']";
    const now = fresh.querySelector(place + same);
    if (now && now.dataset.state !== "PENDING") {
      const states = fresh.querySelectorAll(".requirement-state");
      document.querySelectorAll(".requirement-state").forEach((state, i) => states[i] && state.replaceWith(states[i]));
      old.replaceWith(now);
    }
  };
  const ask = async (times) => {
    if (!reading().length || times > MOST_ASKS) {
      return;
    }
    try {
      const answer = await fetch(location.pathname);
      if (answer.ok) {
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        reading().forEach((old) => takeOver(fresh, old));
      }
    } catch {
      // Asked again below.
    }
    setTimeout(ask, ASK_MILLIS, times + 1);
  };
  setTimeout(ask, ASK_MILLIS, 1);
  // A file dropped beside its place must not open in the window and take the page away.
  for (const type of ["dragover", "drop"]) {
    window.addEventListener(type, (event) => event.preventDefault());
  }
})();
