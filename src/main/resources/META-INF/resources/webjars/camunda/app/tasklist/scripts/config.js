// Tasklist under the product's name. The engine's documentation describes this file.
export default {
  app: {
    name: "Tasks",
    vendor: "Proofline",
  },
  disableWelcomeMessage: true,
  customScripts: ["scripts/proofline"],
  shortcuts: {
    claimTask: { key: "ctrl+alt+c", description: "takes the selected task" },
    focusFilter: { key: "ctrl+shift+f", description: "goes to the first list" },
    focusList: { key: "ctrl+alt+l", description: "goes to the first task" },
    focusForm: { key: "ctrl+alt+f", description: "goes to the first field of the form" },
  },
};
