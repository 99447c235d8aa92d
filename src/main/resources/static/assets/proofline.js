"use strict";
// What every page gets on top of plain HTML: the menu of small screens, tables that read as cards there, and tables that a
// keyboard can scroll. Without this file every page still works.
(() => {
  const menu = document.querySelector("button.menu");
  const nav = document.querySelector(".mainnav");
  if (menu && nav) {
    const show = (open) => {
      nav.classList.toggle("closed", !open);
      menu.setAttribute("aria-expanded", String(open));
    };
    const narrow = window.matchMedia("(max-width: 767.98px)");
    const fit = () => {
      menu.hidden = !narrow.matches;
      show(!narrow.matches);
    };
    menu.addEventListener("click", () => show(menu.getAttribute("aria-expanded") !== "true"));
    narrow.addEventListener("change", fit);
    fit();
  }

  const stack = (table) => {
    const heads = [...table.querySelectorAll(":scope > thead th")].map((head) => head.textContent.trim());
    if (heads.length < 3) {
      return;
    }
    for (const row of table.tBodies[0].rows) {
      for (const cell of row.cells) {
        const head = heads[cell.cellIndex];
        const holder = document.createElement("div");
        holder.className = "cell";
        if (cell.childNodes.length && cell.textContent.trim()) {
          holder.append(...cell.childNodes);
          cell.append(holder);
        } else if (!cell.children.length) {
          cell.replaceChildren();
        }
        if (head) {
          cell.dataset.label = head;
        }
      }
    }
    table.classList.add("stacked");
  };
  document.querySelectorAll("main table.table").forEach(stack);

  const reach = () => {
    for (const box of document.querySelectorAll(".table-responsive")) {
      if (box.scrollWidth > box.clientWidth + 1) {
        box.tabIndex = 0;
        box.setAttribute("role", "group");
        box.setAttribute("aria-label", "Table, scrolls sideways");
      } else {
        box.removeAttribute("tabindex");
        box.removeAttribute("role");
        box.removeAttribute("aria-label");
      }
    }
  };
  window.addEventListener("resize", reach);
  reach();

  // Pages of documents are fetched when somebody opens what was read from them: each of them is drawn anew.
  const open = (event) => {
    if (event.target.open) {
      event.target.querySelectorAll("image[data-href]").forEach((image) => {
        image.setAttribute("href", image.dataset.href);
        image.removeAttribute("data-href");
      });
    }
  };
  document.addEventListener("toggle", open, true);

  for (const form of document.querySelectorAll("form[data-ask]")) {
    form.addEventListener("submit", (event) => {
      if (!window.confirm(form.dataset.ask)) {
        event.preventDefault();
      }
    });
  }
})();
