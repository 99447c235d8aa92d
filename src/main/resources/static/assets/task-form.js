"use strict";
// What the task forms in Tasklist show and send. Facts come from the API of the same origin and are put on the page as text
// only: Tasklist is an AngularJS application, so markup or templates made of partners' words must never reach it.
window.ProoflineForm = (() => {
  const REASONS = {
    INVALID_PROOF: "The proof is not valid", MISSING_PROOF: "Proof is missing", PROOF_QUALITY: "The proof can't be read well enough",
    DUPLICATE: "Already claimed", OUT_OF_WINDOW: "Outside the offer's dates", LATE_CLAIM: "Claimed too late",
    NOT_PREAPPROVED: "Not approved beforehand", OUTSIDE_APPROVED_SCOPE: "Outside what was approved",
    INVOICE_MISMATCH: "The invoice does not match", MISSING_BRANDING: "The vendor's brand is missing",
    INELIGIBLE_ACTIVITY: "Activity not eligible", INELIGIBLE_EXPENSE: "Expense not eligible", OVER_CAP: "Above the limit",
    POLICY_EXCEPTION: "Policy exception", CALCULATION_ERROR: "Calculation error", OTHER: "Another reason",
  };
  const OUTCOMES = {
    APPROVE: "Approve", PARTIAL: "Approve in part", REJECT: "Reject", REQUEST_INFO: "Ask the partner",
  };

  // The same words as on the portal's pages; a code without words is shown in plain letters.
  let known = {};
  const plain = (code) => {
    const text = (code || "").replaceAll("_", " ").toLowerCase();
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const words = (group, code) => known[group + "." + code + ".staff"] || known[group + "." + code] || plain(code);
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const said = (text) => (text || "")
    .replace(/\b(\d{4})-(\d{2})-(\d{2})\b/g, (all, year, month, date) => Number(date) + " " + MONTHS[Number(month) - 1] + " " + year)
    .replace(/(?<=\bactivity )[A-Z][A-Z_]{2,}\b/g, (code) => words("activity", code))
    .replace(/(?<![\d.,])\d{4,}(?=\.\d{2} [A-Z]{3}\b)/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ","));

  const h = (tag, props, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(props || {})) {
      if (name === "class") {
        element.className = value;
      } else if (name in element) {
        element[name] = value;
      } else {
        element.setAttribute(name, value);
      }
    }
    element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
    return element;
  };
  const get = async (path) => {
    const answer = await fetch("/api/v1" + path, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    if (!answer.ok) {
      throw new Error(answer.status === 404 ? "It is not there any more." : "It could not be loaded (" + answer.status + ").");
    }
    return answer.json();
  };
  const money = (amount) => (amount ? amount.amount.replace(/\B(?=(\d{3})+(?!\d))/g, ",") + " " + amount.currency : "–");
  const day = (text) => (text ? new Date(text).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" }) : "");
  const country = (code) => (code ? new Intl.DisplayNames(["en"], { type: "region" }).of(code) : "");
  const where = (of) => [of.venue, country(of.country)].filter(Boolean).join(", ");
  const section = (title, ...content) => h("section", { class: "pl-section" }, h("h4", {}, title), ...content);
  const table = (heads, rows) =>
    h("table", { class: "table table-condensed" },
      h("thead", {}, h("tr", {}, ...heads.map((head) => h("th", { class: head.num ? "pl-num" : "" }, head.num || head)))),
      h("tbody", {}, ...rows.map((row) => h("tr", {}, ...row.map((cell, i) => h("td", { class: heads[i].num ? "pl-num" : "" }, cell ?? ""))))));
  const facts = (pairs) =>
    h("dl", { class: "pl-facts" }, ...pairs.filter(([, value]) => value).flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));

  const SCANS = {
    INFECTED: "The malware scanner found something. Nobody can open this file; it proves nothing.",
    OFF: "Not scanned for malware: no scanner is set up.",
    DOWN: "Not scanned for malware: the scanner was not there. It is tried again.",
    TIMEOUT: "Not scanned for malware: the scanner took too long. It is tried again.",
    TOO_LARGE: "Not scanned for malware: the file is too large for the scanner.",
    RELEASED: "The malware scanner is wrong about this file, as two persons agreed.",
    CONFUSED: "Not scanned for malware: the scanner gave no clear answer. It is tried again.",
  };

  const scanNote = (scan) =>
    scan && scan.state !== "CLEAN" ? [h("div", { class: "pl-note" }, SCANS[scan.state] || SCANS[scan.note])] : [];

  const documentRow = (doc) => {
    const apart = doc.state === "QUARANTINED";
    const open = doc.kind === "FILE" && !apart
      ? h("a", { href: "/api/v1/evidence/" + doc.documentId + "/content?inline", target: "_blank", rel: "noopener" }, doc.fileName || "file")
      : h("span", {}, doc.text || doc.fileName || "");
    const row = h("div", { class: "pl-doc" }, h("strong", {}, words("requirement", doc.requirement) + (doc.line ? " (line " + doc.line + ")" : "")), " ", open,
      h("div", { class: "pl-hash" }, "SHA-256 " + doc.sha256),
      ...scanNote(doc.scan),
      ...doc.checks.filter((check) => check.outcome !== "PASS").map((check) => h("div", { class: "pl-note" }, check.message)));
    if (!apart && (doc.mediaType || "").startsWith("image/")) {
      const show = h("button", { type: "button", class: "btn btn-default btn-xs" }, "Show picture");
      show.onclick = () => show.replaceWith(h("img", { class: "pl-picture", alt: doc.fileName || "proof",
        src: "/api/v1/evidence/" + doc.documentId + "/content?inline" }));
      row.append(show);
    }
    return row;
  };

  const planned = async (claim) => {
    if (!claim.fundRequestId) {
      return null;
    }
    const request = await get("/fund-requests/" + claim.fundRequestId);
    const most = Math.max(request.lines.length, claim.lines.length);
    const rows = Array.from({ length: most }, (_, i) => [
      request.lines[i] ? request.lines[i].description : "", request.lines[i] ? money(request.lines[i].net) : "",
      claim.lines[i] ? claim.lines[i].description : "", claim.lines[i] ? money(claim.lines[i].net) : ""]);
    return section("Planned against actual", table(["Planned", { num: "Planned net" }, "Actual", { num: "Actual net" }], rows),
      h("p", {}, "Approved beforehand: " + money(request.approvedAmount)));
  };

  const compared = (name) => known["same." + name] || known["fact." + name] || known["result." + name] || plain(name.replace(/([a-z])([A-Z])/g, "$1_$2"));
  const factWords = (fact) => (fact.name === "activityType" ? words("activity", fact.value) : said(fact.value));

  const post = async (path, body) => {
    const session = await fetch("/form-token", { headers: { Accept: "application/json" }, credentials: "same-origin" }).then((answer) => answer.json());
    const answer = await fetch("/api/v1" + path, { method: "POST", credentials: "same-origin", body: JSON.stringify(body),
      headers: { Accept: "application/json", "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID(),
        [session.header]: session.token } });
    if (!answer.ok) {
      const fault = await answer.json().catch(() => ({}));
      throw new Error(fault.detail || fault.title || "It was refused (" + answer.status + ").");
    }
  };

  // The reviewer's word with its reason. Enter must not complete the task around it.
  const answering = (path, label, choices, again) => {
    const why = h("input", { class: "form-control input-sm", placeholder: "Why (kept in the trail)", onkeydown: (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
      }
    } });
    why.setAttribute("aria-label", label);
    const box = h("div", { class: "pl-error", role: "alert", hidden: true });
    const say = ([verdict, text, look]) => h("button", { type: "button", class: "btn btn-xs " + look, onclick: async () => {
      try {
        if (!why.value.trim()) {
          why.focus();
          throw new Error("Say in a few words why.");
        }
        await post(path, { verdict, reason: why.value.trim() });
        await again(text);
      } catch (fault) {
        box.textContent = fault.message;
        box.hidden = false;
      }
    } }, text);
    return h("div", { class: "pl-judge" }, why, ...choices.map(say), box);
  };
  const judging = (claim, finding, again) => answering("/claims/" + claim.id + "/findings/" + encodeURIComponent(finding.key) + "/verdict",
    "Why rule " + finding.ruleId + " was right or not", [["CONFIRMED", "The rule was right", "btn-danger"], ["HARMLESS", "Harmless", "btn-default"]], again);

  // Both documents as the claim's page shows them. The server escaped every word of it, nothing in it runs when it is read
  // like this, and it comes after AngularJS looked for templates.
  const sides = async (claim, finding, again) => {
    const answer = await fetch("/staff/claims/" + claim.id + "/duplicates/" + finding.matchId,
      { headers: { Accept: "text/html" }, credentials: "same-origin" });
    if (!answer.ok || answer.redirected) {
      throw new Error("Both sides could not be loaded (" + answer.status + ").");
    }
    const pair = document.importNode(new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".pair"), true);
    pair.querySelectorAll("a").forEach((link) => Object.assign(link, { target: "_blank", rel: "noopener" }));
    return [pair, ...(pair.dataset.answers !== "yes" ? [] : [
      answering("/claims/" + claim.id + "/matches/" + finding.matchId + "/verdict", "Why these two claims are duplicates or not",
        [["DUPLICATE", "Duplicate", "btn-danger"], ["NOT_A_DUPLICATE", "Not a duplicate", "btn-default"]], again),
      h("div", { class: "pl-note" }, "“Not a duplicate” is remembered for these two claims: the same is not raised again, not even when one of them is handed in anew."),
    ])];
  };
  const comparing = (claim, finding, opened, again) => {
    const box = h("div", { class: "pl-pair" });
    let asked = false;
    const look = async () => {
      if (asked || !details.open) {
        return;
      }
      asked = true;
      box.textContent = "Loading …";
      try {
        box.replaceChildren(...(await sides(claim, finding, again)));
      } catch (fault) {
        asked = false;
        box.replaceChildren(h("div", { class: "pl-error", role: "alert" }, fault.message));
      }
    };
    const details = h("details", { class: "pl-sides", ontoggle: look, open: opened }, h("summary", {}, "Both documents side by side"), box);
    return details;
  };

  // What fired, what the rule looks for, what it compared, and the reviewer's word on it: once for a rule that says the same
  // of several things, each of which is judged on its own.
  const concerned = (claim, finding, opened, again, aim) => [
    h("div", {}, said(finding.message)),
    aim,
    finding.compared.length ? h("details", {}, h("summary", {}, "What was compared"),
      facts(finding.compared.map((fact) => [compared(fact.name), factWords(fact)]))) : null,
    finding.verdict ? h("div", {}, h("strong", {}, words("verdict", finding.verdict)), finding.verdictReason ? ": " + finding.verdictReason : "") : null,
    finding.matchId ? comparing(claim, finding, opened === finding, again) : finding.judgeable ? judging(claim, finding, again) : null,
  ];
  const explained = (claim, group, opened, again) => {
    const [first] = group;
    const rule = "rule " + first.ruleId + ", version " + first.ruleVersion + (group.length > 1 ? " · " + group.length + " times" : "");
    const aim = first.looksFor
      ? h("div", { class: "pl-note" }, "The rule looks for: " + first.looksFor + (first.threshold ? " (" + first.threshold + ")" : "") + ".") : null;
    return h("div", { class: "pl-finding pl-" + first.outcome.toLowerCase() },
      h("strong", {}, words("outcome", first.outcome)), " ", h("span", { class: "pl-note" }, rule),
      ...(group.length === 1 ? concerned(claim, first, opened, again, aim)
        : [aim, h("ul", { class: "pl-group" }, ...group.map((each) => h("li", {}, ...concerned(claim, each, opened, again, null))))]));
  };
  const grouped = (findings) => [...findings.reduce((groups, each) => {
    const key = [each.ruleId, each.ruleVersion, each.outcome].join(" ");
    return groups.set(key, [...(groups.get(key) || []), each]);
  }, new Map()).values()];

  const collisions = async (claim, held) => {
    const noted = h("p", { class: "pl-noted", tabIndex: -1 });
    noted.setAttribute("role", "status");
    const list = h("div", {});
    const show = async () => {
      const findings = await get("/claims/" + claim.id + "/findings");
      const opened = findings.find((each) => each.matchId && !each.verdict);
      const rows = grouped(findings).map((group) => explained(claim, group, opened, again));
      list.replaceChildren(...(rows.length ? rows : [h("p", {}, "None.")]));
    };
    const again = async (word) => {
      await show();
      held.textContent = words("hold", (await get("/claims/" + claim.id)).hold);
      noted.textContent = "Noted: " + word.toLowerCase() + ".";
      noted.focus();
    };
    await show();
    return section("Findings", noted, list);
  };

  const fund = async (claim) => {
    const funds = await get("/funds").catch(() => []);
    const own = funds.find((each) => each.code === claim.fundCode);
    return own ? section("The fund", facts([["Fund", own.name], ["Available", money(own.available)], ["Reserved", money(own.reserved)],
      ["Committed", money(own.committed)], ["Paid", money(own.paid)]])) : null;
  };

  const lastClaims = async (claim) => {
    const others = (await get("/claims?limit=6&partner=" + encodeURIComponent(claim.partner))).filter((each) => each.id !== claim.id);
    return section("The partner's last claims", others.length
      ? table(["Claim", "Status", { num: "Claimed" }], others.map((each) => [
        h("a", { href: "/staff/claims/" + each.id, target: "_blank", rel: "noopener" }, each.number), words("claim.status", each.status), money(each.claimed || (each.amounts || {}).claimed)]))
      : h("p", {}, "None."));
  };

  const claimParts = async (id, lines) => {
    const claim = await get("/claims/" + id);
    const held = h("span", {}, claim.hold === "NONE" ? "" : words("hold", claim.hold));
    const parts = [
      h("h3", {}, claim.number + " · " + claim.partnerName),
      facts([["Offer", claim.offerName + " (version " + claim.offerVersion + ")"], ["Activity", words("activity", claim.activityType)],
        ["When", day(claim.activityStart) + " – " + day(claim.activityEnd)], ["Where", where(claim)], ["Claimed", money(claim.amounts.claimed)],
        ["Would be paid", money(claim.amounts.approved || (claim.waterfall.at(-1) || {}).after)], ["Hold", held.textContent ? held : ""]]),
      h("p", {}, h("a", { href: "/staff/claims/" + id, target: "_blank", rel: "noopener" }, "Open the whole claim")),
      await collisions(claim, held),
      section("Costs", table(["#", "What", "Supplier", "Invoice", { num: "Net" }, ...(lines ? [{ num: "Approved cost" }] : [])],
        claim.lines.map((line) => [String(line.line), line.description, line.supplierName,
          (line.invoiceNumber || "") + " " + day(line.invoiceDate), money(line.net), ...(lines ? [lines(line)] : [])]))),
      await planned(claim),
      section("Proof", ...(claim.documents.length ? claim.documents.map(documentRow) : [h("p", {}, "No proof was given.")])),
      section("How the payment is calculated", table(["Step", "Why", { num: "Amount" }],
        claim.waterfall.map((step) => [words("waterfall", step.step), said(step.reason), money(step.after)]))),
      await fund(claim),
      await lastClaims(claim),
    ];
    return parts.filter(Boolean);
  };

  const choice = (outcomes, state, changed) =>
    h("fieldset", { class: "pl-choice" }, h("legend", {}, "Your decision"), ...outcomes.map((outcome) =>
      h("label", { class: "radio-inline" }, h("input", { type: "radio", name: "pl-outcome", value: outcome, onchange: () => {
        state.outcome = outcome;
        changed();
      } }), " " + (state.words[outcome] || OUTCOMES[outcome]))));

  const decision = (outcomes, state) => {
    const reason = h("select", { class: "form-control", id: "pl-reason", onchange: () => (state.reasonCode = reason.value || null) },
      h("option", { value: "" }, "Choose a reason"), ...Object.entries(REASONS).map(([code, words]) => h("option", { value: code }, words)));
    const comment = h("textarea", { class: "form-control", id: "pl-comment", rows: 3, oninput: () => (state.comment = comment.value) });
    const why = h("div", { class: "form-group", hidden: true }, h("label", { htmlFor: "pl-reason" }, "Reason"), reason);
    const changed = () => {
      why.hidden = state.outcome === "APPROVE";
      state.onOutcome();
    };
    return h("div", { class: "pl-decision" }, choice(outcomes, state, changed), why,
      h("div", { class: "form-group" }, h("label", { htmlFor: "pl-comment" }, "Comment (the partner reads it)"), comment),
      h("div", { class: "alert alert-danger pl-error", role: "alert", hidden: true }));
  };

  const problem = (state) => {
    if (!state.outcome) {
      return "Choose your decision first.";
    }
    if (state.outcome !== "APPROVE" && !state.reasonCode) {
      return "Choose a reason.";
    }
    return state.outcome === "REQUEST_INFO" && !state.comment ? "Say what the partner should send." : null;
  };

  const lineInputs = (state) => (line) => {
    const input = h("input", { class: "form-control input-sm pl-num", inputMode: "decimal", disabled: true, value: line.net.amount,
      oninput: () => (state.lines[line.line].approvedAmount = input.value) });
    input.setAttribute("aria-label", "Approved cost of line " + line.line);
    state.lines[line.line] = { line: line.line, approvedAmount: line.net.amount, full: line.net.amount, input };
    return input;
  };

  const send = (camForm, state) => {
    const set = (name, value) => {
      const manager = camForm.variableManager;
      if (manager.variables[name]) {
        manager.variables[name].value = value;
      } else {
        manager.createVariable({ name, type: "String", value });
      }
    };
    set("outcome", state.outcome);
    if (state.reasonCode && state.outcome !== "APPROVE") {
      set("reasonCode", state.reasonCode);
    }
    if (state.comment) {
      set("comment", state.comment);
    }
    if (state.outcome === "PARTIAL") {
      const cut = Object.values(state.lines).filter((line) => line.approvedAmount !== line.full);
      set("lines", JSON.stringify(cut.map((line) => ({ line: line.line, approvedAmount: line.approvedAmount, reasonCode: state.reasonCode }))));
    }
  };

  const rebateParts = async (id, shown) => {
    const run = await get("/rebate-runs/" + id);
    const rows = (await get("/rebate-runs/" + id + "/entitlements?limit=200")).filter(shown);
    return [h("h3", {}, run.number + " · " + run.offerCode),
      facts([["Period", day(run.from) + " – " + day(run.to)], ["Partners", String(run.partners)], ["Entitled", money(run.entitled)],
        ["Paid before", money(run.posted)], ["To be posted", money(run.difference)], ["Computed by", run.computedBy], ["Reviewed by", run.reviewedBy]]),
      h("p", {}, h("a", { href: "/staff/rebates/" + id, target: "_blank", rel: "noopener" }, "Open the whole run")),
      table(["Partner", { num: "Computed" }, { num: "Claimed" }, { num: "Paid before" }, { num: "Difference" }],
        rows.map((of) => [of.partner, money(of.entitled), of.claimed ? money(of.claimed) : "", money(of.posted), money(of.difference)]))];
  };

  const KINDS = {
    claim: (task, state) => claimParts(task.claimId, state.partial ? lineInputs(state) : null),
    "fund-request": async (task) => {
      const request = await get("/fund-requests/" + task.subjectId);
      return [h("h3", {}, request.number + " · " + (task.partnerName || request.partner)),
        facts([["Offer", request.offerCode], ["Activity", words("activity", request.activityType)], ["When", day(request.activityStart) + " – " + day(request.activityEnd)],
          ["Where", where(request)], ["Requested", money(request.requestedAmount)],
          ...Object.entries(request.expectedResults || {}).map(([name, value]) => ["Expected " + words("result", name).toLowerCase(), String(value)])]),
        section("Planned costs", table(["What", { num: "Net" }], request.lines.map((line) => [line.description, money(line.net)])))];
    },
    run: async (task) => {
      const run = await get("/payment-runs/" + task.subjectId);
      return [h("h3", {}, run.number), facts([["Paid by", words("entity", run.payingEntity)], ["Built by", run.madeBy], ["Execution", day(run.executionDate)], ["Total", money(run.total)]]),
        h("p", {}, h("a", { href: "/staff/payments/runs/" + run.id, target: "_blank", rel: "noopener" }, "Open the run, take items out")),
        table(["Claim", "Partner", "Account", { num: "To the bank" }], run.items.map((item) => [item.claimNumber, item.partnerName, item.maskedIban || "", money(item.cash)]))];
    },
    "rebate-run": async (task) => rebateParts(task.subjectId, () => true),
    "rebate-variance": async (task) => [...(await rebateParts(task.subjectId, (of) => of.variance && of.pay === null)),
      h("p", { class: "pl-note" }, "You answer for " + task.partnerName + " (" + task.amountText + "). Say why in the comment; it is kept with the run.")],
    clawback: async (task) => {
      const clawback = await get("/clawbacks/" + task.subjectId);
      return [h("h3", {}, "Take back " + money(clawback.amount)),
        facts([["Reason", words("reason", clawback.reasonCode)], ["What happened", clawback.comment], ["Proposed by", clawback.proposedBy], ["Decided by", clawback.decidedBy], ["What the partner says", clawback.objection]]),
        ...(await claimParts(clawback.claimId, null))];
    },
    dispute: async (task) => {
      const dispute = await get("/disputes/" + task.subjectId);
      return [h("h3", {}, "Dispute"), facts([["Raised by", dispute.raisedBy], ["What should be seen differently", dispute.comment]]),
        ...(await claimParts(task.claimId || dispute.claimId, null))];
    },
    payment: async (task) => claimParts(task.claimId, null),
  };

  // The engine names classes and codes around the sentence that was meant for people.
  const sentence = (fault) => {
    const text = (fault && (fault.message || (fault.data && fault.data.message))) || "";
    return text.replace(/^.*?(Exception|Cannot [a-z ]+):\s*/, "").replace(/^[\w.$]+:\s*/, "").trim()
      || "The decision was not taken. Load the task again; somebody may have been faster.";
  };

  const taskOf = async (id) => {
    const tasks = await get("/tasks");
    const task = tasks.find((each) => each.id === id);
    if (!task) {
      throw new Error("This task is not yours to decide, or somebody was faster.");
    }
    return task;
  };

  const mount = async (camForm, kind, outcomes, words) => {
    const root = camForm.formElement[0].querySelector(".pl-root");
    const state = { outcome: null, reasonCode: null, comment: "", lines: {}, words: words || {}, partial: outcomes.includes("PARTIAL") };
    state.onOutcome = () => Object.values(state.lines).forEach((line) => (line.input.disabled = state.outcome !== "PARTIAL"));
    camForm.on("submit", (event) => {
      const wrong = problem(state);
      state.prevented = Boolean(wrong);
      const box = root.querySelector(".pl-decision .pl-error");
      if (wrong) {
        event.submitPrevented = true;
        box.textContent = wrong;
        box.hidden = false;
      } else {
        box.hidden = true;
        send(camForm, state);
      }
    });
    camForm.on("submit-failed", (event, fault) => {
      // The engine calls a decision that was never sent a failed one, too.
      if (state.prevented) {
        return;
      }
      const box = root.querySelector(".pl-decision .pl-error");
      box.textContent = "Your decision was refused: " + sentence(fault || event);
      box.hidden = false;
      box.scrollIntoView({ block: "center" });
    });
    try {
      known = await fetch("/words", { headers: { Accept: "application/json" }, credentials: "same-origin" }).then((answer) => answer.json());
      const task = await taskOf(camForm.taskId);
      if (!document.querySelector('link[href="/assets/pair.css"]')) {
        document.head.append(h("link", { rel: "stylesheet", href: "/assets/pair.css" }));
      }
      const free = h("p", { class: "pl-free" }, "To decide, take this task first: “Claim” at the upper right.");
      root.replaceChildren(free, ...(await KINDS[kind](task, state)), decision(outcomes, state));
    } catch (fault) {
      root.replaceChildren(h("div", { class: "alert alert-danger", role: "alert" }, fault.message), decision(outcomes, state));
    }
  };
  return { mount };
})();
