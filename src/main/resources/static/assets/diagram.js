"use strict";
(() => {
  const draw = async (holder) => {
    const xml = await (await fetch(holder.dataset.diagram)).text();
    const viewer = new BpmnJS({ container: holder });
    await viewer.importXML(xml);
    const canvas = viewer.get("canvas");
    const registry = viewer.get("elementRegistry");
    canvas.resized();
    canvas.zoom("fit-viewport", "auto");
    const taken = new Set();
    for (const step of holder.querySelectorAll("[data-step]")) {
      const id = step.dataset.step;
      taken.add(id);
      if (registry.get(id)) {
        canvas.addMarker(id, step.dataset.open === "true" ? "here" : "taken");
      }
    }
    for (const flow of registry.filter((e) => e.type === "bpmn:SequenceFlow")) {
      if (taken.has(flow.source.id) && taken.has(flow.target.id)) {
        canvas.addMarker(flow.id, "taken");
      }
    }
  };
  for (const holder of document.querySelectorAll("[data-diagram]")) {
    draw(holder).catch((fault) => {
      holder.textContent = "The diagram can't be shown: " + fault.message;
    });
  }
})();
